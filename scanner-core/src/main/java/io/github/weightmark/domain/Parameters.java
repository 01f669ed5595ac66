package io.github.weightmark.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a clause fixes, in one form whether it came out of a text, a rule file or JSON. */
final class Parameters {

    private Parameters() {}

    /** A copy that nobody can change; whole numbers are Long, as JSON and YAML may hand out smaller ones. */
    static SortedMap<String, Object> of(Map<String, Object> parameters) {
        SortedMap<String, Object> copy = new TreeMap<>(parameters);
        copy.replaceAll((name, value) -> value instanceof Integer whole ? Long.valueOf(whole) : value);
        return Collections.unmodifiableSortedMap(copy);
    }
}
