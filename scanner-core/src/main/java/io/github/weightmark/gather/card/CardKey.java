package io.github.weightmark.gather.card;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys of a card as people spell them. The Hub takes only the spelling of its own, but whoever writes {@code Licence} or
 * {@code base-model} says the same.
 */
public final class CardKey {

    private static final Pattern LICENSE = Pattern.compile("^licen[sc]e(s$)?");
    private static final Pattern LINK = Pattern.compile("license_(?:url|uri|href|file|path)");
    /** The Hub knows {@code license_details}; whatever else is said of a licence says what it says. */
    private static final Pattern DETAILS = Pattern.compile(
            "license_(?:notes?|info|information|text|terms|details?|type|restrictions?|comments?|summary|description"
                    + "|conditions?|statement|agreement|weights|model)"
                    + "|(?:usage_)?restrictions|usage_terms|terms(?:_of_(?:use|service))?");

    private CardKey() {}

    /** The Hub's spelling. */
    public static String normal(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT).replaceAll("[- ]", "_");
        String licensed = LICENSE.matcher(plain).replaceFirst("license");
        if (LINK.matcher(licensed).matches()) {
            return "license_link";
        }
        return DETAILS.matcher(licensed).matches() ? "license_details" : licensed;
    }
}
