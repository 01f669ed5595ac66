package io.github.weightmark.lock;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import java.util.List;
import java.util.Objects;

/** Answers from the lock for a model that could not be read. */
public final class Recall {

    private Recall() {}

    /**
     * Does the lock answer rather than what was found now? It does where nothing was read, or where what was read is
     * the locked commit itself and only its ancestors are out of reach. Knowledge that is stricter than the lock stands.
     */
    public static boolean answers(LockEntry then, Assessment found) {
        if (then.origin() != Origin.READ) {
            return false;
        }
        if (found.origin() == Origin.READ) {
            boolean sameCommit = then.revision() != null && Objects.equals(then.revision(), found.revision());
            boolean damaged = found.problems().stream().anyMatch(problem -> problem.level() == Level.ERROR);
            return sameCommit && !damaged && !LockEntry.isDecided(found);
        }
        boolean stricter = found.origin() == Origin.CURATED && found.terms().compareTo(then.terms()) > 0;
        return !stricter;
    }

    /**
     * The answer of the lock.
     *
     * @param found what could be told now, of which the problems stay
     * @param duties what follows from the locked clauses
     * @param file the name of the lock
     */
    public static Assessment answer(LockEntry then, Assessment found, List<Obligation> duties, String file) {
        ModelRef model = then.revision() == null ? found.model() : found.model().at(then.revision());
        List<String> inherited = then.bases().stream()
                .map(Ancestor::license)
                .filter(license -> !license.equals(LicenseFacts.NO_ASSERTION))
                .distinct()
                .sorted()
                .toList();
        String reason = file + " says that it was read as " + then.tier() + ", under " + then.license() + ".";
        return new Assessment(
                model,
                then.revision(),
                then.tier(),
                then.terms(),
                Origin.LOCKED,
                "locked in " + file + ", not re-read",
                List.of(reason),
                new LicenseFacts(List.of(), List.of(), inherited, then.license()),
                then.clauses(),
                duties,
                then.openness(),
                then.bases(),
                then.conflicts(),
                softened(found.problems()));
    }

    /** Why nothing could be read is worth knowing; it decides nothing any more. */
    private static List<Problem> softened(List<Problem> problems) {
        return problems.stream()
                .map(problem ->
                        new Problem(problem.id(), Level.NOTE, problem.message(), problem.help(), problem.source()))
                .toList();
    }
}
