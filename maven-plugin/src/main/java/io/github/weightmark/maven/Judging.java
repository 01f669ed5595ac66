package io.github.weightmark.maven;

import io.github.weightmark.judge.Policy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its baseline, as most modules of a build share it.
 *
 * @param policy what judges
 * @param text the same in words: two that judge alike have the same
 */
record Judging(Policy policy, String text) {

    /** Where it was read from. */
    record Files(@Nullable Path policy, @Nullable Path baseline, String rules) {}

    static Judging of(Policy policy) {
        return new Judging(policy, policy.toString());
    }
}
