package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How open a model is, from most to least open; {@link #UNKNOWN} says that it could not be told. */
public enum Tier {
    /** OSAID 1.0 is met: weights and code under OSI-approved licences, data information in the open. */
    FULLY_OPEN,

    /** Weights under an OSI-approved or equally free licence; the rest of OSAID missing or not known. */
    PERMISSIVE,

    /** Weights can be had, but terms limit use, users, field, region, commerce, outputs, sharing or derivatives. */
    RESTRICTED,

    /** No downloadable weights. */
    CLOSED,

    /** No licence, unrecognised text, unreachable or contradictory evidence. Denied by default. */
    UNKNOWN;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static Tier of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
