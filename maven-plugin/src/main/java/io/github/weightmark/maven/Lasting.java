package io.github.weightmark.maven;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.judge.Policy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * How long a result holds when nothing changes that it was made from.
 *
 * @param offline whether nobody could be asked
 * @param elsewhere folders of the project whose files are not among the inputs
 */
record Lasting(ScanResult result, boolean offline, Set<String> elsewhere) {

    /** Whether it may be told again. What could not be read or reached is asked for again the next time; without network there is nobody to ask. */
    boolean atAll() {
        Level most = offline ? Level.WARNING : Level.NOTE;
        return result.models().stream().noneMatch(model -> model.verdict() == Verdict.INCOMPLETE)
                && result.problems().stream().map(Problem::level).allMatch(level -> level != Level.ERROR)
                && result.models().stream()
                        .map(ModelResult::assessment)
                        .flatMap(assessment -> assessment.problems().stream())
                        .allMatch(problem -> problem.level().compareTo(most) <= 0)
                && result.models().stream().noneMatch(this::isUnseen);
    }

    /** Read from a store of this machine, or from a file that is not among the inputs: nobody tells when that changes. */
    private boolean isUnseen(ModelResult result) {
        ModelRef model = result.model();
        if (result.assessment().origin() != Origin.READ || model.onHub()) {
            return false;
        }
        String path = model.id() + "/";
        return !model.provider().equals(Reference.FILE)
                || path.startsWith("..")
                || Path.of(model.id()).isAbsolute()
                || Arrays.stream(path.split("/")).anyMatch(Listing.NEVER_SCANNED::contains)
                || elsewhere.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    /**
     * The first day on which it may be another one: the next, when it was asked of somebody; else the one after a waiver
     * ends.
     *
     * @param today days since 1970
     */
    long until(long today, Policy policy) {
        if (!result.models().stream().allMatch(Lasting::isKnownToRules)) {
            return today + 1;
        }
        return policy.waivers().stream()
                .map(Waiver::until)
                .mapToLong(last -> last.toEpochDay() + 1)
                .filter(day -> day > today)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** An API without weights: there is no card and no licence file, so nobody was asked. */
    private static boolean isKnownToRules(ModelResult model) {
        return model.assessment().tier() == Tier.CLOSED
                && model.assessment().origin() == Origin.CURATED
                && !model.model().onHub();
    }
}
