package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the policy says of a model or of the whole scan. */
public enum Verdict {
    /** Nothing stands against it. */
    PASS,

    /** A person should look at it. */
    REVIEW,

    /** It could not be decided: evidence could not be read or reached. */
    INCOMPLETE,

    /** The policy forbids it. */
    FAIL;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static Verdict of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
