package io.github.weightmark.read;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.knowledge.Knowledge;
import java.util.List;

/** Finds the clauses of a text. */
public final class ClauseReader {

    private final DocumentReader documents;

    public ClauseReader(Knowledge knowledge) {
        this.documents = new DocumentReader(knowledge);
    }

    /**
     * The clauses in {@code content}, in order of line, then id; of several places that say the same the first.
     *
     * @param path what sources call the text
     * @param firstLine line of {@code path} at which {@code content} begins, counted from 1
     */
    public List<Clause> read(String path, String content, int firstLine) {
        return documents.read(path, content, firstLine).clauses();
    }
}
