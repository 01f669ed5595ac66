package io.github.weightmark.cli;

import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;

/** The exit codes. */
final class Exit {

    /** The policy allows everything that was found. */
    static final int PASS = 0;

    /** The policy is violated. */
    static final int FAIL = 1;

    /** The command line, the policy or a rule file is wrong. */
    static final int USAGE = 2;

    /** Something could not be read or reached, and nothing failed already. */
    static final int INCOMPLETE = 3;

    private Exit() {}

    /**
     * The exit code of a scan.
     *
     * @param strict whether a model that a person should look at fails, too
     */
    static int of(ScanResult result, boolean strict) {
        if (strict && result.models().stream().anyMatch(model -> model.verdict() == Verdict.REVIEW)) {
            return FAIL;
        }
        return of(result.verdict());
    }

    /** The exit code of a verdict. */
    static int of(Verdict verdict) {
        return switch (verdict) {
            case PASS, REVIEW -> PASS;
            case FAIL -> FAIL;
            case INCOMPLETE -> INCOMPLETE;
        };
    }
}
