package io.github.weightmark.read;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A clause found in a text, before it is written as one of the domain.
 *
 * @param id clause id
 * @param parameters what was read
 * @param from first word of the match
 * @param to after its last word
 * @param strong whether the words can mean nothing else, wherever they stand
 * @param lead the words that lead in to it, where it is an item of a list and they are part of the match
 */
record Found(
        String id,
        SortedMap<String, Object> parameters,
        int from,
        int to,
        boolean strong,
        @Nullable Lead lead) {

    /**
     * @param from first word
     * @param to after the last word
     */
    record Lead(int from, int to) {}

    Found(String id, SortedMap<String, Object> parameters, int from, int to, boolean strong) {
        this(id, parameters, from, to, strong, null);
    }
}
