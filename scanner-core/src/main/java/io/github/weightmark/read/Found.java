package io.github.weightmark.read;

import java.util.SortedMap;

/**
 * A clause found in a text, before it is written as one of the domain.
 *
 * @param id clause id
 * @param parameters what was read
 * @param from first word of the match
 * @param to after its last word
 * @param strong whether the words can mean nothing else, wherever they stand
 */
record Found(String id, SortedMap<String, Object> parameters, int from, int to, boolean strong) {}
