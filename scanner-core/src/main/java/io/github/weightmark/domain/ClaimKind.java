package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which field declares a licence. */
public enum ClaimKind {
    /** The card's license. */
    LICENSE,

    /** The card's license_name. */
    LICENSE_NAME,

    /** The card's license_link. */
    LICENSE_LINK,

    /** A license: tag of the Hub. */
    HUB_TAG,

    /** A licence field inside a weight file. */
    WEIGHT_METADATA,

    /** The licence field of a package that was made to carry the weights, such as an image of Docker's. */
    PACKAGE,

    /** The licence that the POM of a jar declares: of the package around the weights, its code first. */
    POM,

    /** A sentence of the card. */
    PROSE;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static ClaimKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
