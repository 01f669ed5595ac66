package io.github.weightmark.report;

import io.github.weightmark.domain.Clause;
import java.util.stream.Collectors;

/** How clauses are told to people. */
final class Rows {

    private Rows() {}

    /** The clause's name and what its text fixes. */
    static String clause(Clause clause) {
        if (clause.parameters().isEmpty()) {
            return clause.id();
        }
        return clause.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", clause.id() + " (", ")"));
    }

    /** The words of the clause and where they stand, behind a bar. */
    static void quote(Page page, Clause clause, int longest) {
        String bar = "    " + page.mark(Style.FAINT, Signs.BAR) + " ";
        String words = Plain.line(clause.quote());
        String shown = words.length() <= longest ? words : words.substring(0, longest) + " …";
        page.text(bar, bar, 6, Style.QUOTE, shown.isEmpty() ? "(no words at hand)" : "“" + shown + "”");
        String from = clause.inheritedFrom() == null ? "" : ", inherited from " + clause.inheritedFrom();
        page.text(bar, bar, 6, Style.FAINT, clause.source() + from);
    }
}
