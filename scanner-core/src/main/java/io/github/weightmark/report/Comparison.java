package io.github.weightmark.report;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code diff} says of two licences.
 *
 * @param a one
 * @param b the other
 * @param clauses every clause of either, sorted by id
 * @param words every span in which the texts differ, in order; {@code null} when there are no two texts to compare
 */
public record Comparison(
        Side a, Side b, List<Pair> clauses, @Nullable List<Change> words) {

    public Comparison {
        clauses = List.copyOf(clauses);
        words = words == null ? null : List.copyOf(words);
    }

    /** Whether a text could not be read, so that nothing was compared. */
    public boolean unread() {
        return a.unread() || b.unread();
    }

    /** Whether neither a clause nor a word differs. */
    public boolean same() {
        boolean words = this.words == null || this.words.isEmpty();
        return !unread() && words && clauses.stream().allMatch(pair -> pair.relation() == Relation.SAME);
    }

    /** How the two sides stand to one clause. */
    public enum Relation {
        ONLY_A,
        ONLY_B,
        /** Both have it, with other parameters. */
        DIFFERS,
        SAME
    }

    /**
     * One of the two.
     *
     * @param name as asked for
     * @param file whether it is a text; otherwise a licence of the knowledge base
     * @param what what it is, for people
     * @param problems why it could not be read, or not wholly
     */
    public record Side(String name, boolean file, String what, List<Problem> problems) {

        public Side {
            problems = List.copyOf(problems);
        }

        boolean unread() {
            return problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
        }
    }

    /**
     * A clause as one side states it.
     *
     * @param parameters what it fixes
     * @param place file and lines, or rule file and section
     * @param quote its words, or a phrase that identifies it
     */
    public record Statement(SortedMap<String, Object> parameters, String place, String quote) {

        public Statement {
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        }
    }

    /**
     * A clause on both sides.
     *
     * @param id the clause
     * @param a what {@code a} states; empty when it has no such clause
     * @param b what {@code b} states
     */
    public record Pair(String id, List<Statement> a, List<Statement> b) {

        public Pair {
            a = List.copyOf(a);
            b = List.copyOf(b);
        }

        public Relation relation() {
            if (a.isEmpty() || b.isEmpty()) {
                return b.isEmpty() ? Relation.ONLY_A : Relation.ONLY_B;
            }
            return parameters(a).equals(parameters(b)) ? Relation.SAME : Relation.DIFFERS;
        }

        private static List<String> parameters(List<Statement> statements) {
            return statements.stream()
                    .map(statement -> statement.parameters().toString())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * A span in which {@code b} differs from {@code a}.
     *
     * @param kind added words are in {@code b} only, removed ones in {@code a} only
     * @param a the words there; empty for added ones
     * @param b the words there; empty for removed ones
     */
    public record Change(Difference.Kind kind, Span a, Span b) {}

    /**
     * @param startLine first line, counted from 1; 0 when the text is not at hand
     * @param endLine last line, inclusive
     * @param text the words
     */
    public record Span(int startLine, int endLine, String text) {

        /** The words of a licence whose text is not at hand. */
        public static final Span NONE = new Span(0, 0, "");
    }
}
