package io.github.weightmark.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of a card's tables, and the crosses that stand for "no" in them and in lists. */
final class CardRow {

    /** What the first of two cells is called when the second says what may be done with this model. */
    private static final Set<String> TERMS = Set.of(
            "commercial",
            "use",
            "usage",
            "uses",
            "restriction",
            "restrictions",
            "prohibited",
            "forbidden",
            "permitted",
            "商用",
            "商业用途",
            "商業利用",
            "商用利用",
            "nutzung",
            "utilisation",
            "uso");

    /** A cross at the head of a cell or list item, with the blank before it where it is one character. */
    private static final Pattern CROSS =
            Pattern.compile("(?<=[|*\u2022-]\\s{0,2})(?:\\s[\u274C\u274E\u2717\u2718\u26D4]|\uD83D\uDEAB)");

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}]+");

    private CardRow() {}

    /** A table compares models; only a row on the licence, or a pair of a term and what it is, speaks of this one. */
    static boolean isOfOthers(String line) {
        String text = line.toLowerCase(Locale.ROOT);
        boolean row =
                text.startsWith("|") || text.startsWith("<td") || text.startsWith("<th") || text.startsWith("<tr");
        return row && !text.contains("licen") && !isTerm(text);
    }

    private static boolean isTerm(String row) {
        List<String> cells = List.of(row.substring(1).split("\\|", -1)).stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.size() == 2
                && List.of(NOT_WORDS.split(cells.get(0))).stream().anyMatch(TERMS::contains);
    }

    /** The line with "no" where a cross stands, as long as before. */
    static String spelled(String line) {
        return CROSS.matcher(line).replaceAll("no");
    }
}
