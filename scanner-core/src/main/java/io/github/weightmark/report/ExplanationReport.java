package io.github.weightmark.report;

import io.github.weightmark.report.Explanation.Row;
import java.io.IOException;
import java.util.List;

/** Entries of the knowledge base on a terminal. */
public final class ExplanationReport {

    private final boolean color;

    /**
     * @param color whether the terminal shows ANSI colours
     */
    public ExplanationReport(boolean color) {
        this.color = color;
    }

    public void write(List<Explanation> entries, Appendable out) throws IOException {
        Page page = new Page(color);
        for (Explanation entry : entries) {
            page.line(page.paint(Style.STRONG, entry.name()) + "  " + page.paint(Style.FAINT, entry.kind()));
            String above = "";
            for (Row row : entry.rows()) {
                page.row(row.label().equals(above) ? "" : row.label(), row.text());
                above = row.text().isEmpty() || row.label().isEmpty() ? above : row.label();
            }
            page.blank();
        }
        out.append(page.toString().stripTrailing()).append('\n');
    }
}
