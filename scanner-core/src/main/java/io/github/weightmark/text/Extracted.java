package io.github.weightmark.text;

import io.github.weightmark.domain.Problem;
import java.util.List;

/**
 * The words of a file, as text.
 *
 * <p>Lines of {@code text} are lines of the file wherever the format has lines (plain text, Markdown, HTML); in a PDF
 * they are lines of the extracted text. U+2029 separates paragraphs that stand on one line of the file.
 *
 * @param text what could be read; empty when nothing could
 * @param problems what could not be read, and why
 */
public record Extracted(String text, List<Problem> problems) {

    public Extracted {
        problems = List.copyOf(problems);
    }

    static Extracted of(String text) {
        return new Extracted(text, List.of());
    }

    static Extracted failed(Problem problem) {
        return new Extracted("", List.of(problem));
    }
}
