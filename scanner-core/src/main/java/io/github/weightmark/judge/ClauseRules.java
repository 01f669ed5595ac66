package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges clauses: by the declared use where there is one, by the lists of the policy where there is not. */
final class ClauseRules {

    private final Policy policy;
    private final UseCheck use;
    private final ClauseWords words;

    ClauseRules(Knowledge knowledge, Policy policy) {
        this.policy = policy;
        this.use = new UseCheck(policy.use());
        this.words = new ClauseWords(knowledge);
    }

    List<Finding> judge(Assessment assessment) {
        List<Finding> findings = new ArrayList<>();
        for (Clause clause : assessment.clauses()) {
            String line = assessment.model().name() + ": " + words.line(clause);
            Finding finding = judge(clause, line);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private @Nullable Finding judge(Clause clause, String line) {
        Action listed = policy.clauses().get(clause.id());
        UseCheck.Answer answer = use.check(clause);
        if (answer.outcome() == UseCheck.Outcome.CLEAR) {
            return finding("clauses.use", clause, Level.NOTE, line + "; " + answer.because() + ".", KEEP_TRUE);
        }
        if (listed == Action.ALLOW) {
            return null;
        }
        if (answer.outcome() == UseCheck.Outcome.HIT) {
            return finding("clauses.deny", clause, Level.ERROR, line + "; " + answer.because() + ".", CHOOSE);
        }
        return listed == null
                ? null
                : finding("clauses." + listed.key(), clause, listed.level(), line + ".", help(answer));
    }

    private static final String KEEP_TRUE = "Keep the declared use in weightmark.yml true.";
    private static final String CHOOSE =
            "Choose another model, get a licence from the licensor, or add a waiver with owner and expiry.";

    private static String help(UseCheck.Answer answer) {
        return answer.missing().isEmpty()
                ? CHOOSE
                : "Declare use." + answer.missing()
                        + " in weightmark.yml, choose another model, or add a waiver with owner and expiry.";
    }

    private static Finding finding(String rule, Clause clause, Level level, String message, String help) {
        return new Finding(rule, clause.id(), level, message, help, null);
    }
}
