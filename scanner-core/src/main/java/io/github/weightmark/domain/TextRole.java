package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a text is in the model's repository. */
public enum TextRole {
    /** The model card, README.md. */
    CARD,

    /** A licence file, or a text that license_link names. */
    LICENSE,

    /** A use policy beside the licence. */
    USE_POLICY,

    /** A notice file. */
    NOTICE,

    /** What the Hub shows before it hands out a gated model (extra_gated_prompt and its fields). */
    GATE_PROMPT,

    /** A licence text inside a weight file. */
    WEIGHT_METADATA;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static TextRole of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
