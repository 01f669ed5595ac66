package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a project names a model. By default only {@link #USED} and {@link #DEFAULT} count against the policy. */
public enum SightingKind {
    /** Named in code, configuration or a build file that runs. */
    USED,

    /** Implied by a library, or the fallback of a placeholder. */
    DEFAULT,

    /** Named in test code or a test profile. */
    TEST,

    /** Named in documentation or an example file. */
    DOC,

    /** Named in a comment. */
    COMMENT;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static SightingKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
