package io.github.weightmark.report;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.Problem;
import java.util.List;

/**
 * What {@code identify} says of one file.
 *
 * @param path as it was asked for
 * @param documents the licences in it, in order; a text that is none is a {@code none} match
 * @param clauses the clauses in it, in order
 * @param problems why it could not be read, or not wholly
 */
public record IdentifiedFile(String path, List<LicenseMatch> documents, List<Clause> clauses, List<Problem> problems) {

    public IdentifiedFile {
        documents = List.copyOf(documents);
        clauses = List.copyOf(clauses);
        problems = List.copyOf(problems);
    }

    /** Whether the file could not be read. */
    public boolean unread() {
        return problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
    }
}
