package io.github.weightmark.gather.card;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys of a card as people spell them. The Hub takes only the spelling of its own, but whoever writes {@code Licence} or
 * {@code base-model} says the same.
 */
public final class CardKey {

    private static final Pattern LICENSE = Pattern.compile("^licen[sc]e(s$)?");

    private CardKey() {}

    /** The Hub's spelling. */
    public static String normal(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT).replaceAll("[- ]", "_");
        return LICENSE.matcher(plain).replaceFirst("license");
    }
}
