package io.github.weightmark.report;

import java.util.List;

/**
 * What we know about one term.
 *
 * @param kind what it is: licence, clause, tier, provider, model family
 * @param name what it is called
 * @param rows what is known, each with where it was read
 */
public record Explanation(String kind, String name, List<Row> rows) {

    public Explanation {
        rows = List.copyOf(rows);
    }

    /**
     * One line of an entry.
     *
     * @param label what the text is about; the same as above is not written again
     * @param text one fact; a row without text is left out
     */
    public record Row(String label, String text) {}
}
