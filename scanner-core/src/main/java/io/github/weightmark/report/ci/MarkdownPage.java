package io.github.weightmark.report.ci;

import io.github.weightmark.report.Plain;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Markdown that stays shorter than a comment may be. GitHub refuses a comment of more than 65,536 characters, and then
 * shows nothing of it.
 */
final class MarkdownPage {

    /** Entries of one list. */
    private static final int MOST = 60;

    private static final String APART = "&#8203;";

    private final StringBuilder text = new StringBuilder();

    /** Our own words, with a line feed. */
    MarkdownPage line(String words) {
        text.append(words).append('\n');
        return this;
    }

    /**
     * A list, of which as many entries are told as fit; how many are not is told as well.
     *
     * @param head what stands before it, with its line feeds
     * @param entries one each, without line feed at the end
     * @param end how long the page may become, in characters
     * @param noun what is left out, one and several
     */
    MarkdownPage list(String head, List<String> entries, int end, String noun, String nouns) {
        if (entries.isEmpty()) {
            return this;
        }
        text.append(head);
        int told = 0;
        while (told < Math.min(MOST, entries.size())
                && text.length() + entries.get(told).length() < end) {
            text.append(entries.get(told)).append('\n');
            told++;
        }
        int left = entries.size() - told;
        if (left > 0) {
            text.append("\n**").append(counted(left, "more " + noun, "more " + nouns));
            text.append("** not shown here; the full report has them all.\n");
        }
        return this;
    }

    static String counted(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * Words of others in Markdown: every sign that could become markup, a mention or a link is escaped, since a
     * comment that mentions a person sends mail. Code hosts look for mentions and numbers of issues in what the page
     * reads in the end, so a space of no width parts their sign from what follows.
     */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        String plain = Plain.line(words);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '@' -> safe.append("@").append(isInWord(plain, i - 1) ? "" : APART);
                case '#' -> safe.append("\\#").append(isDigit(plain, i + 1) ? APART : "");
                case ':' -> safe.append(plain.startsWith("//", i + 1) ? "&#58;" : ":");
                case '.' ->
                    safe.append(plain.regionMatches(true, i - 3, "www", 0, 3) || isNumber(plain, i) ? "&#46;" : ".");
                case ')' -> safe.append(isNumber(plain, i) ? "&#41;" : ")");
                case '\\', '`', '*', '_', '{', '}', '[', ']', '|', '~', '!', '$' ->
                    safe.append('\\').append(c);
                case '-', '+', '=' -> safe.append(i == 0 ? "\\" : "").append(c).append(isIssue(plain, i) ? APART : "");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** An address of mail mentions nobody. */
    private static boolean isInWord(String words, int at) {
        return at >= 0 && (Character.isLetterOrDigit(words.charAt(at)) || words.charAt(at) == '_');
    }

    /** GitHub reads {@code GH-7} as the issue of that number. */
    private static boolean isIssue(String words, int dash) {
        return words.regionMatches(true, dash - 2, "GH-", 0, 3)
                && isDigit(words, dash + 1)
                && !isInWord(words, dash - 3);
    }

    /** Is everything before {@code end} one number and nothing close behind, as before the first entry of a list? */
    private static boolean isNumber(String words, int end) {
        boolean ends = end + 1 == words.length() || words.charAt(end + 1) == ' ';
        return ends && end > 0 && IntStream.range(0, end).allMatch(at -> isDigit(words, at));
    }

    private static boolean isDigit(String words, int at) {
        return at < words.length() && words.charAt(at) >= '0' && words.charAt(at) <= '9';
    }
}
