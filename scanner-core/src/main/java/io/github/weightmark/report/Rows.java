package io.github.weightmark.report;

import io.github.weightmark.domain.Clause;

/** How clauses stand on a page. */
final class Rows {

    private Rows() {}

    /** The clause's name and what its text fixes. */
    static String clause(Clause clause) {
        return Wording.clause(clause.id(), clause.parameters());
    }

    /** The words of the clause and where they stand, behind a bar. */
    static void quote(Page page, Clause clause, int longest) {
        String from = clause.inheritedFrom() == null ? "" : ", inherited from " + clause.inheritedFrom();
        quote(page, clause.quote(), clause.source() + from, longest);
    }

    static void quote(Page page, String words, String place, int longest) {
        String bar = "    " + page.mark(Style.FAINT, Signs.BAR) + " ";
        String shown = Wording.cut(Plain.line(words), longest);
        page.text(bar, bar, 6, Style.QUOTE, shown.isEmpty() ? "(no words at hand)" : "“" + shown + "”");
        page.text(bar, bar, 6, Style.FAINT, place);
    }
}
