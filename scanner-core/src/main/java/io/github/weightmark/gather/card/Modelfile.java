package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.StatedTerms;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the licence and the base in a recipe for Ollama: {@code FROM llama3.2}, {@code LICENSE """…"""}. */
public final class Modelfile {

    /** The name of such a recipe. */
    public static final String FILE_NAME = "Modelfile";

    private static final String BLOCK = "\"\"\"";
    /** Weights on the disk of whoever made it; those beside the recipe are read by themselves. */
    private static final Pattern ON_DISK =
            Pattern.compile("(?i)[./~\\\\].*|[a-z]:\\\\.*|.*\\.(?:gguf|safetensors|bin)");

    private Modelfile() {}

    /** Reads the file {@code path}. What stands inside of another value, such as a prompt, is no instruction. */
    public static void read(String path, String content, EvidenceDraft draft) {
        String text = content.replace("\r\n", "\n").replaceFirst("^\ufeff", "");
        int line = 1;
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at, "\n");
            int value = afterWord(text, at, end);
            String quotes = quotes(text, value);
            int close = quotes.isEmpty() ? end : end(text, value + quotes.length(), quotes);
            String word = text.substring(at, value).strip().toUpperCase(Locale.ROOT);
            instruct(word, text.substring(value + quotes.length(), close), path, line, draft);
            int next =
                    quotes.isEmpty() ? end + 1 : end(text, Math.min(close + quotes.length(), text.length()), "\n") + 1;
            line += (int) text.substring(at, Math.min(next, text.length()))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            at = next;
        }
    }

    private static void instruct(String word, String value, String path, int line, EvidenceDraft draft) {
        if (word.equals("LICENSE")) {
            StatedTerms.add(value, path, line, draft);
        } else if (word.equals("FROM")) {
            String base = value.strip();
            if (!base.isEmpty() && !ON_DISK.matcher(base).matches()) {
                draft.parentOf(base, Reference.of("ollama", base), EvidenceDraft.DERIVED, Source.line(path, line));
            }
        }
    }

    /** Where the value of the instruction in this line begins. */
    private static int afterWord(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < end && Character.isLetter(text.charAt(at))) {
            at++;
        }
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** What the value that begins here is enclosed in: three quotation marks, one, or nothing. */
    private static String quotes(String text, int at) {
        if (text.startsWith(BLOCK, at)) {
            return BLOCK;
        }
        return text.startsWith("\"", at) ? "\"" : "";
    }

    private static int end(String text, int from, String mark) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }
}
