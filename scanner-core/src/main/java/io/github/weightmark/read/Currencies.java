package io.github.weightmark.read;

import io.github.weightmark.text.Words;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises the currency before or after an amount. */
final class Currencies {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("usd", "USD"),
            Map.entry("us", "USD"),
            Map.entry("u", ""),
            Map.entry("s", ""),
            Map.entry("united", ""),
            Map.entry("states", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("gbp", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("rmb", "CNY"),
            Map.entry("cny", "CNY"),
            Map.entry("yuan", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("人", ""),
            Map.entry("民", ""),
            Map.entry("币", "CNY"),
            Map.entry("美", "USD"),
            Map.entry("krw", "KRW"),
            Map.entry("won", "KRW"),
            Map.entry("jpy", "JPY"),
            Map.entry("yen", "JPY"));
    private static final String SIGNS = "$€£¥";
    private static final String[] CODES = {"USD", "EUR", "GBP", "CNY"};
    private static final int MOST = 4;

    private final Words words;

    Currencies(Words words) {
        this.words = words;
    }

    /** The word after the currency names that begin at {@code at}. */
    int skip(int at) {
        int next = at;
        while (next < words.count() && next - at < MOST && NAMES.containsKey(name(next))) {
            next++;
        }
        return next;
    }

    /** The currency of the amount from {@code from}, its first figure at {@code first}, its end at {@code end}. */
    @Nullable
    String of(int from, int first, int end) {
        for (int i = from; i < end; i++) {
            String code = i < first || i >= first + 1 ? NAMES.get(name(i)) : null;
            if (code != null && !code.isEmpty()) {
                return code;
            }
        }
        int start = words.start(first);
        for (int i = Math.max(0, start - 2); i < start; i++) {
            int sign = SIGNS.indexOf(words.text().charAt(i));
            if (sign >= 0) {
                return CODES[sign];
            }
        }
        return null;
    }

    private String name(int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
