package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the Hub has to say beside its answers; it says the same at every model, and is told at the first. */
final class Hints {

    private static final String ID = "hub.warning";

    private Hints() {}

    static Problem of(String warning) {
        return new Problem(
                ID,
                Level.NOTE,
                "The Hub warns of " + warning + ".",
                "Heed it; what was read counts all the same.",
                null);
    }

    static EvidenceSet once(EvidenceSet all) {
        Set<Problem> told = new HashSet<>();
        List<Evidence> once = new ArrayList<>();
        for (Evidence evidence : all.byModel().values()) {
            List<Problem> problems = evidence.problems().stream()
                    .filter(problem -> !problem.id().equals(ID) || told.add(problem))
                    .toList();
            once.add(evidence.with(problems));
        }
        return EvidenceSet.of(once);
    }
}
