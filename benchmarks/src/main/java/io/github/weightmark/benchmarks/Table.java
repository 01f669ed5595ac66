package io.github.weightmark.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A Markdown table. */
final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
        rows.add(Arrays.stream(columns).map(column -> "---").toList());
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** A row of {@code what}, min, median and max, and further cells. */
    void sample(String what, Sample sample, String... more) {
        List<String> cells = new ArrayList<>(List.of(what));
        cells.addAll(List.of(number(sample.min()), number(sample.median()), number(sample.max())));
        cells.addAll(List.of(more));
        rows.add(cells);
    }

    /** Three digits that count. */
    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }

    static String times(double ratio) {
        return number(ratio) + "×";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n### ").append(title).append("\n\n");
        rows.forEach(
                cells -> text.append("| ").append(String.join(" | ", cells)).append(" |\n"));
        return text.toString();
    }
}
