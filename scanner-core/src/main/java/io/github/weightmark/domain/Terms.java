package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the terms of one licence allow, from freest to least free; the strictest of all witnesses counts. */
public enum Terms {
    /** Approved by the Open Source Initiative. */
    OSI,

    /** Free for any use but not on OSI's list: CC0, CC-BY, CDLA-Permissive, OpenMDW and the like. */
    FREE,

    /** An OSI or free text plus attribution, display or naming duties only. */
    FREE_FLAGGED,

    /** No licence was found after all sources were read: all rights reserved. */
    NONE,

    /** A licence is named or present but could not be recognised or reached. */
    UNKNOWN,

    /** Use, users, field, region, commerce, outputs, sharing or derivatives are limited. */
    RESTRICTED,

    /** The weights are not given to anyone: an API's terms of service. */
    CLOSED;

    /** The word used in rule files, policies and reports. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #id()} back. Throws {@link IllegalArgumentException} for any other word. */
    @JsonCreator
    public static Terms of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return id();
    }
}
