package io.github.weightmark.cli;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code scan} and {@code check} have in common: settings, policy, reports, exit code. */
final class Judging {

    @Mixin
    PolicyChoice policy = new PolicyChoice();

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Outputs outputs = new Outputs();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Option(names = "--offline", description = "Open no socket; answer from files, caches and the bundled knowledge.")
    boolean offline;

    @Mixin
    Kinds kinds = new Kinds();

    @Mixin
    LockChoice lock = new LockChoice();

    @Mixin
    BaselineChoice baseline = new BaselineChoice();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "review: exit with 1 when a person should look; violation: only when the policy is violated.")
    @Nullable
    String failOn;

    /** Judges and reports. */
    int run(Shell shell, Path folder, Function<Scanner, ScanResult> work) throws IOException {
        outputs.check();
        boolean strict = failsOnReview(failOn);
        ScanSettings settings = new ScanSettings(
                kinds.all(), offline, shell.today(), shell.environment(), Limits.DEFAULT, lock.found(folder));
        Knowledge knowledge = rules.knowledge();
        Policy chosen = policy.policy(folder, knowledge).with(baseline.baseline(folder));
        if (verbosity.verbose) {
            shell.err().println("weightmark: judged by " + policy.name(folder));
        }
        ScanResult result = work.apply(new Scanner(knowledge, chosen, settings));
        outputs.write(result, knowledge, shell, verbosity.detail());
        return Exit.of(result, strict);
    }

    static boolean failsOnReview(@Nullable String failOn) {
        if (failOn == null || failOn.equals("violation")) {
            return false;
        }
        if (failOn.equals("review")) {
            return true;
        }
        throw new UsageException("Unknown value \"" + failOn + "\" of --fail-on. Valid: review, violation.");
    }
}
