package io.github.weightmark.read;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.knowledge.Knowledge;
import java.util.List;

/** Finds the clauses of a text. */
public final class ClauseReader {

    public ClauseReader(Knowledge knowledge) {}

    /**
     * The clauses in {@code content}, in order of line, then id.
     *
     * @param path what sources call the text
     * @param firstLine line of {@code path} at which {@code content} begins, counted from 1
     */
    public List<Clause> read(String path, String content, int firstLine) {
        return List.of();
    }
}
