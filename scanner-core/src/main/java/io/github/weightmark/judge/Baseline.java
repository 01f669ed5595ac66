package io.github.weightmark.judge;

import io.github.weightmark.domain.Source;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The findings that were there when a project took up the policy: they are told, and only new ones fail.
 *
 * @param entries each with its line in the file
 */
public record Baseline(SortedMap<BaselineEntry, Source> entries) {

    /** The name of its file in the root of a project. */
    public static final String FILE_NAME = "weightmark.baseline";

    /** Nothing is accepted. */
    public static final Baseline NONE = new Baseline(new TreeMap<>());

    public Baseline {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
