package io.github.weightmark.maven;

import io.github.weightmark.judge.Policy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its baseline, as most modules of a build share it.
 *
 * @param policy what judges
 * @param extended the files that its file extends
 */
record Judging(Policy policy, List<Path> extended) {

    /** Where it was read from. */
    record Files(@Nullable Path policy, @Nullable Path baseline, String rules) {}

    Judging {
        extended = List.copyOf(extended);
    }
}
