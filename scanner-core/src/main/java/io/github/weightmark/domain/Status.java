package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an OSAID requirement, or the definition as a whole, is met. */
public enum Status {
    /** It is. */
    MET,

    /** It is not. */
    NOT_MET,

    /** The evidence does not tell. */
    UNKNOWN;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static Status of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
