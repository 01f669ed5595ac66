package io.github.weightmark.maven;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Ends the build when it has to: a failure when the policy is broken, an error when nobody can tell.
 *
 * <p>A known violation outweighs what could not be decided, so that fixing the violation is never held up by a network.
 */
record BuildOutcome(FailOn failOn, String policy, String report) {

    private static final int NAMES_SHOWN = 5;

    void conclude(ScanResult result) throws MojoFailureException, MojoExecutionException {
        List<String> violating = Count.names(result, Verdict.FAIL);
        if (failOn.breaksOn(Level.ERROR) && !violating.isEmpty()) {
            throw new MojoFailureException(Count.of(violating.size(), "AI model violates", "AI models violate")
                    + " the policy (" + policy + "): " + list(violating)
                    + ". Choose another model, or add a waiver with reason, owner and date to weightmark.yml"
                    + details());
        }
        List<String> doubtful = Count.names(result, Verdict.REVIEW);
        if (failOn.breaksOn(Level.WARNING) && !doubtful.isEmpty()) {
            throw new MojoFailureException(Count.of(doubtful.size(), "AI model needs", "AI models need")
                    + " a review by the policy (" + policy + "): " + list(doubtful)
                    + ". Let somebody look at it and record the decision as a waiver in weightmark.yml" + details());
        }
        if (failOn.breaksOn(Level.ERROR) && result.verdict().compareTo(Verdict.INCOMPLETE) >= 0) {
            throw new MojoExecutionException("Weightmark could not decide" + undecided(result)
                    + ". Mend what the lines above name and run again; -Dweightmark.failOn=never goes on without a"
                    + " verdict" + details());
        }
    }

    private static String undecided(ScanResult result) {
        List<String> models = Count.names(result, Verdict.INCOMPLETE);
        if (models.isEmpty()) {
            return ": not everything could be read";
        }
        return " on " + Count.of(models.size(), "AI model", "AI models") + ": " + list(models);
    }

    private static String list(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
        int more = names.size() - NAMES_SHOWN;
        return more <= 0 ? shown : shown + " and " + more + " more";
    }

    private String details() {
        return ". Details: " + report;
    }
}
