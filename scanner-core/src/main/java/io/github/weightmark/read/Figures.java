package io.github.weightmark.read;

import java.math.BigDecimal;

/** The value of figures with separators of thousands and decimals, whichever of the two a comma or a dot is. */
final class Figures {

    private Figures() {}

    static BigDecimal value(String figures) {
        String plain = figures.replaceAll("[’'\\u00A0\\u202F]", "");
        int comma = plain.lastIndexOf(',');
        int dot = plain.lastIndexOf('.');
        int decimal = Math.max(comma, dot);
        if (decimal < 0 || isThousands(plain, decimal)) {
            return new BigDecimal(plain.replaceAll("[,.]", ""));
        }
        String whole = plain.substring(0, decimal).replaceAll("[,.]", "");
        return new BigDecimal(whole + "." + plain.substring(decimal + 1));
    }

    /** Three figures after the last mark, or the same mark twice: thousands, not decimals. */
    private static boolean isThousands(String figures, int mark) {
        boolean twice = figures.indexOf(figures.charAt(mark)) < mark;
        return twice || figures.length() - mark == 4;
    }
}
