package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import org.jspecify.annotations.Nullable;

/** Where something stands; small, because it outlives the file's text. */
record Place(String file, int line, int column, String raw, SightingKind scope) {

    static final int LONGEST_RAW = 200;

    static Place of(ProjectFile file, SightingKind scope, int offset, String raw) {
        return new Place(
                file.path(),
                file.line(offset),
                file.column(offset),
                raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw,
                scope);
    }

    /** A test stays a test and documentation stays that. */
    Sighting sighting(Reference reference, @Nullable SightingKind kind, Confidence sure, String rule) {
        SightingKind told = kind == null || kind == SightingKind.DEFAULT && scope != SightingKind.USED ? scope : kind;
        return new Sighting(file, line, column, raw, reference, told, sure, rule);
    }
}
