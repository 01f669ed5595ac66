package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an answer comes from, from strongest to weakest. */
public enum Origin {
    /** Read from files at hand or from the Hub at a known commit. */
    READ,

    /** From the lock file. */
    LOCKED,

    /** From the bundled knowledge base, not re-read. */
    CURATED,

    /** Nothing answers. */
    NONE;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static Origin of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
