package io.github.weightmark.read;

import io.github.weightmark.text.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in figures and words: {@code 700 million}, {@code seven hundred million (700,000,000)}, {@code $1M},
 * {@code €10.000.000}, {@code 1亿}.
 */
final class Numbers {

    private static final Map<String, Long> SCALES = Map.ofEntries(
            Map.entry("k", 1_000L),
            Map.entry("thousand", 1_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("mm", 1_000_000L),
            Map.entry("mn", 1_000_000L),
            Map.entry("mio", 1_000_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("millions", 1_000_000L),
            Map.entry("b", 1_000_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("千", 1_000L),
            Map.entry("万", 10_000L),
            Map.entry("萬", 10_000L),
            Map.entry("亿", 100_000_000L),
            Map.entry("億", 100_000_000L),
            Map.entry("lakh", 100_000L),
            Map.entry("crore", 10_000_000L),
            Map.entry("mil", 1_000L),
            Map.entry("mille", 1_000L),
            Map.entry("tausend", 1_000L),
            Map.entry("тысяч", 1_000L),
            Map.entry("mln", 1_000_000L),
            Map.entry("millionen", 1_000_000L),
            Map.entry("millones", 1_000_000L),
            Map.entry("millón", 1_000_000L),
            Map.entry("milioni", 1_000_000L),
            Map.entry("milione", 1_000_000L),
            Map.entry("milhões", 1_000_000L),
            Map.entry("milionów", 1_000_000L),
            Map.entry("миллионов", 1_000_000L),
            Map.entry("миллиона", 1_000_000L),
            Map.entry("млн", 1_000_000L),
            Map.entry("milliarde", 1_000_000_000L),
            Map.entry("milliarden", 1_000_000_000L),
            Map.entry("milliard", 1_000_000_000L),
            Map.entry("milliards", 1_000_000_000L),
            Map.entry("miliardi", 1_000_000_000L),
            Map.entry("miliardo", 1_000_000_000L),
            Map.entry("bilhões", 1_000_000_000L),
            Map.entry("миллиардов", 1_000_000_000L),
            Map.entry("млрд", 1_000_000_000L),
            Map.entry("만", 10_000L),
            Map.entry("억", 100_000_000L));

    private final Words words;
    private final Currencies currencies;

    Numbers(Words words) {
        this.words = words;
        this.currencies = new Currencies(words);
    }

    /** The number that begins at word {@code at}; with {@code money} a currency may stand before and after it. */
    @Nullable
    Value at(int at, boolean money) {
        int first = money ? currencies.skip(at) : at;
        if (first >= words.count()) {
            return null;
        }
        Value number = figures(first);
        if (number == null) {
            number = NumberWords.read(words, first);
        }
        if (number == null) {
            return null;
        }
        int end = parenthesis(number.end());
        if (!money) {
            return new Value(number.value(), null, end);
        }
        int after = currencies.skip(end);
        String currency = currencies.of(at, first, after);
        return new Value(number.value(), currency, after);
    }

    private @Nullable Value figures(int at) {
        String text = words.text();
        int i = words.start(at);
        if (!isDigit(text.charAt(i))) {
            return null;
        }
        int end = figuresEnd(text, i);
        BigDecimal number = Figures.value(text.substring(i, end));
        int next = at;
        while (next < words.count() && words.end(next) <= end) {
            next++;
        }
        if (next < words.count() && words.start(next) < end) {
            // A scale stuck to the figures: "10M".
            Long scale = SCALES.get(text.substring(end, words.end(next)).toLowerCase(Locale.ROOT));
            return scale == null ? null : value(number.multiply(BigDecimal.valueOf(scale)), next + 1);
        }
        while (next < words.count()) {
            Long scale = SCALES.get(words.word(next).toLowerCase(Locale.ROOT));
            if (scale == null) {
                break;
            }
            number = number.multiply(BigDecimal.valueOf(scale));
            next++;
        }
        return value(number, next);
    }

    private static int figuresEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 30) {
            char c = text.charAt(end);
            boolean separator = (c == ',' || c == '.' || c == '’' || c == '\'' || c == '\u00A0' || c == '\u202F')
                    && end + 1 < text.length()
                    && isDigit(text.charAt(end + 1));
            if (!isDigit(c) && !separator) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Figures in parentheses after a number in words say the same once more: "one million (1,000,000)". */
    private int parenthesis(int at) {
        if (at >= words.count() || !isDigit(words.text().charAt(words.start(at)))) {
            return at;
        }
        String between = words.text().substring(words.end(at - 1), words.start(at));
        Value again = between.contains("(") || between.contains("（") ? figures(at) : null;
        return again == null ? at : again.end();
    }

    private static Value value(BigDecimal number, int end) {
        return new Value(number.longValue(), null, end);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
