package io.github.weightmark.report;

import io.github.weightmark.domain.Clause;

/** How clauses stand on a page. */
final class Rows {

    private static final int QUOTE_LENGTH = 400;

    private Rows() {}

    /** The clause's name and what its text fixes. */
    static String clause(Clause clause) {
        return Wording.clause(clause.id(), clause.parameters());
    }

    /**
     * The words of the clause and where they stand, behind a bar.
     *
     * @param whole however long they are
     */
    static void quote(Page page, Clause clause, boolean whole) {
        String from = clause.inheritedFrom() == null ? "" : ", inherited from " + clause.inheritedFrom();
        int longest = whole ? Integer.MAX_VALUE : QUOTE_LENGTH;
        quote(page, clause.quote(), clause.source() + from, longest);
    }

    static void quote(Page page, String words, String place, int longest) {
        String bar = "    " + page.mark(Style.FAINT, Signs.BAR) + " ";
        String shown = Wording.cut(Plain.line(words), longest);
        page.text(bar, bar, 6, Style.QUOTE, shown.isEmpty() ? "(no words at hand)" : "“" + shown + "”");
        page.text(bar, bar, 6, Style.FAINT, place);
    }
}
