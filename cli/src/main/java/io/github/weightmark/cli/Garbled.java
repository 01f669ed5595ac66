package io.github.weightmark.cli;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.util.ArrayList;
import java.util.List;

/** Tells when a text was written in an encoding that nobody can tell: words are lost, so the answer may be less. */
final class Garbled {

    private static final char LOST = '\uFFFD';

    private Garbled() {}

    static List<Problem> addTo(List<Problem> problems, String name, String path, String text) {
        long lost = text.chars().filter(c -> c == LOST).count();
        if (lost == 0) {
            return problems;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(
                "text.garbled",
                Level.WARNING,
                name + " holds " + lost + (lost == 1 ? " character" : " characters")
                        + " that cannot be decoded; the words around are not compared.",
                "Save the file as UTF-8.",
                Source.file(path)));
        return all;
    }
}
