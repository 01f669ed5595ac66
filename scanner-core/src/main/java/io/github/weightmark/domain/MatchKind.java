package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a text compares with a known licence. */
public enum MatchKind {
    /** The licence, word for word; replaceable parts aside. */
    EXACT,

    /** The licence with words added, removed or changed. */
    VARIANT,

    /** Parts of the licence only. */
    PARTIAL,

    /** No known licence. */
    NONE;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static MatchKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
