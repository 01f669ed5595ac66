package io.github.weightmark.report;

/** How a piece of text looks on a terminal that shows colours. */
enum Style {
    NONE(""),
    STRONG("1"),
    FAINT("2"),
    QUOTE("3"),
    GOOD("32"),
    BAD("1;31"),
    DOUBTFUL("33"),
    BLOCKED("35");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String paint(String text) {
        return code.isEmpty() || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
