package io.github.weightmark.identify;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways in which copies of a licence look different. The same seed gives the same copy. */
final class Perturbation {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    /** Words that stand in no licence. */
    private static final List<String> STRANGERS =
            List.of("quagga", "thylacine", "aurochs", "dodo", "moa", "tarpan", "huia");

    private Perturbation() {}

    /** Every word with probability {@code share} replaced, dropped, or followed by another. */
    static String words(String text, double share, long seed) {
        Random random = new Random(seed);
        return WORD.matcher(text).replaceAll(found -> {
            if (random.nextDouble() >= share) {
                return Matcher.quoteReplacement(found.group());
            }
            String stranger = STRANGERS.get(random.nextInt(STRANGERS.size()));
            return switch (random.nextInt(3)) {
                case 0 -> stranger;
                case 1 -> "";
                default -> found.group() + " " + stranger;
            };
        });
    }

    /** Paragraphs filled to another width. */
    static String reflow(String text, int width) {
        StringBuilder all = new StringBuilder();
        for (String paragraph : text.replace("\r", "").split("\n\\s*\n")) {
            int column = 0;
            for (String word : paragraph.strip().split("\\s+")) {
                boolean full = column > 0 && column + word.length() > width;
                all.append(full ? "\n" : column > 0 ? " " : "").append(word);
                column = full ? word.length() : column + word.length() + 1;
            }
            all.append("\n\n");
        }
        return all.toString();
    }

    static String markdown(String text) {
        StringBuilder all = new StringBuilder();
        for (String paragraph : text.replace("\r", "").split("\n\\s*\n")) {
            String line = paragraph.strip().replaceAll("\\s+", " ");
            boolean heading = line.length() < 60 && !line.endsWith(".");
            all.append(heading ? "### " : "")
                    .append(line.replaceAll("\"([^\"]{2,40})\"", "\"**$1**\""))
                    .append("\n\n");
        }
        return all.toString();
    }

    static String html(String text) {
        StringBuilder all = new StringBuilder("<!DOCTYPE html>\n<html><head><title>Terms</title></head>\n<body>\n");
        for (String paragraph : text.replace("\r", "").split("\n\\s*\n")) {
            String escaped =
                    paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            all.append("<p class=\"x\">").append(escaped).append("</p>\n");
        }
        return all.append("</body></html>\n").toString();
    }

    static String comment(String text, String prefix) {
        return text.lines().map(line -> (prefix + line).stripTrailing() + "\n").reduce("", String::concat)
                + "\nint main() { return 0; }\n";
    }

    static String typography(String text) {
        return text.replaceAll("\"([^\"\n]*)\"", "“$1”").replace("'", "’").replace(" - ", " — ");
    }

    static String readme(String text) {
        return "# fastgrid\n\nFast search over grids.\n\n    make install\n\nThe index is built once.\n\n## License\n\n"
                + text + "\n\n## Thanks\n\nTo the people of the mailing list, and to the machines in the basement.\n";
    }

    static String copyright(String text) {
        return "Copyright (c) 2024 Jane Q. Doe\nCopyright (c) 2019-2025 Acme Research GmbH. All rights reserved.\n\n"
                + text;
    }
}
