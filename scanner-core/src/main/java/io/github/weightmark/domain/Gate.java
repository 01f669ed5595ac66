package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the Hub hands out the files. */
public enum Gate {
    /** To anyone. */
    OPEN,

    /** To whoever accepts the terms. */
    AUTO,

    /** To whom the owner lets in. */
    MANUAL,

    /** To nobody: the repository is disabled. */
    DISABLED,

    /** Not told. */
    UNKNOWN;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static Gate of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
