package io.github.weightmark.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a Markdown text, links kept with the words they stand on; code, quotations and comments are left
 * out, since what they say is not said by the author of the text.
 */
public final class Prose {

    private static final int MOST_SENTENCES = 20_000;
    private static final String ENDS = ".!?;";
    private static final int LONGEST_LABEL = 24;

    private final List<Sentence> sentences = new ArrayList<>();
    private List<Token> current = new ArrayList<>();

    private Prose() {}

    /**
     * One sentence, list item, heading or table row.
     *
     * @param tokens its words, in order
     */
    public record Sentence(List<Token> tokens) {

        public Sentence {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * One word.
     *
     * @param word as written, without the punctuation around it
     * @param line where it stands, counted from 1
     * @param link the address it links to
     */
    public record Token(String word, int line, @Nullable String link) {}

    /**
     * The sentences of {@code markdown}, at most 20,000 of them.
     *
     * @param firstLine line at which {@code markdown} begins, counted from 1
     */
    public static List<Sentence> of(String markdown, int firstLine) {
        Prose prose = new Prose();
        boolean code = false;
        boolean comment = false;
        int line = firstLine;
        for (String text : markdown.split("\\R", -1)) {
            String bare = text.strip();
            boolean fence = bare.startsWith("```") || bare.startsWith("~~~");
            comment |= bare.startsWith("<!--");
            if (fence || code || comment || bare.isEmpty() || bare.startsWith(">") || startsBlock(bare)) {
                prose.end();
            }
            code ^= fence;
            if (!fence && !code && !comment && !bare.startsWith(">")) {
                prose.words(bare, line);
                if (bare.startsWith("#") || bare.startsWith("|")) {
                    prose.end();
                }
            }
            comment &= !bare.contains("-->");
            line++;
        }
        prose.end();
        return List.copyOf(prose.sentences);
    }

    private static boolean startsBlock(String line) {
        char first = line.charAt(0);
        return first == '#'
                || first == '|'
                || first == '-'
                || first == '*'
                || first == '+'
                || Character.isDigit(first)
                || isLabelled(line);
    }

    /** A line such as "Model weights: …" is a row of its own, whatever stands above it. */
    private static boolean isLabelled(String line) {
        int colon = line.indexOf(": ");
        return colon > 0
                && colon <= LONGEST_LABEL
                && line.substring(0, colon).chars().allMatch(c -> Character.isLetter(c) || c == ' ');
    }

    private void words(String text, int line) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '[') {
                at = link(text, at, line);
            } else if (isWordPart(c)) {
                int end = wordEnd(text, at);
                word(text.substring(at, end), line, null);
                at = end;
            } else {
                boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
                if (ENDS.indexOf(c) >= 0 && last) {
                    end();
                }
                at++;
            }
        }
    }

    /** A link's words all carry its address; a lone bracket is punctuation. */
    private int link(String text, int open, int line) {
        int close = text.indexOf("](", open);
        int end = close < 0 ? -1 : text.indexOf(')', close);
        if (end < 0 || text.indexOf('[', open + 1) >= 0 && text.indexOf('[', open + 1) < close) {
            return open + 1;
        }
        String address = text.substring(close + 2, end).strip();
        String shown = text.substring(open + 1, close);
        int at = 0;
        while (at < shown.length()) {
            int next = isWordPart(shown.charAt(at)) ? wordEnd(shown, at) : at + 1;
            if (isWordPart(shown.charAt(at))) {
                word(shown.substring(at, next), line, address);
            }
            at = next;
        }
        return end + 1;
    }

    private void word(String word, int line, @Nullable String link) {
        String bare = word;
        while (!bare.isEmpty() && ".:-_/".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        if (!bare.isEmpty()) {
            boolean address = bare.startsWith("http://") || bare.startsWith("https://");
            current.add(new Token(bare, line, address ? bare : link));
        }
        if (word.endsWith(".") && link == null) {
            end();
        }
    }

    private void end() {
        if (!current.isEmpty() && sentences.size() < MOST_SENTENCES) {
            sentences.add(new Sentence(current));
        }
        current = new ArrayList<>();
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || ".-_/:+@'’".indexOf(c) >= 0;
    }
}
