package io.github.weightmark.discover;

import io.github.weightmark.domain.SightingKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a configuration file.
 *
 * @param path the key, as {@link KeyPath} compares it
 * @param key the last part of the key as written
 * @param value as it stands there, without quotes
 * @param offset where the value begins
 * @param kind when the place tells another kind than the file: a test profile, a commented line
 * @param document which document of the file, counted from 0
 * @param group which mapping of the file: entries of the same group are neighbours
 */
record Entry(
        List<String> path,
        String key,
        String value,
        int offset,
        @Nullable SightingKind kind,
        int document,
        int group) {

    String last() {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }
}
