package io.github.weightmark;

import io.github.weightmark.assess.Assessor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockChanges;
import io.github.weightmark.lock.LockEntry;
import io.github.weightmark.lock.Recall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds what was found against the lock: it answers where nothing could be read, and tells what has changed elsewhere. */
final class LockedModels {

    private final Lock lock;
    private final String file;
    private final Assessor assessor;
    private final Map<String, String> texts;
    private final SortedMap<String, LockEntry> fresh = new TreeMap<>();

    /**
     * @param lock what was read before; {@link Lock#NONE} for nothing, and then everything stays as it was found
     * @param file its name; empty for none
     * @param texts SHA-256 → content of those texts that are at hand
     */
    LockedModels(Lock lock, String file, Assessor assessor, Map<String, String> texts) {
        this.lock = lock;
        this.file = file;
        this.assessor = assessor;
        this.texts = texts;
    }

    /**
     * What counts for one model.
     *
     * @param changes since it was locked; empty where the lock itself answers
     */
    record Answer(Assessment assessment, List<Finding> changes) {}

    Answer answer(ModelRef model, Assessment found, Evidence evidence) {
        boolean decided = LockEntry.isDecided(found);
        LockEntry now = LockEntry.of(found, evidence);
        if (decided) {
            fresh.put(model.toString(), now);
        }
        Optional<LockEntry> then = lock.of(model);
        if (then.isEmpty()) {
            boolean unknown = !file.isEmpty() && decided;
            return new Answer(found, unknown ? List.of(LockChanges.notLocked(model.toString())) : List.of());
        }
        if (Recall.answers(then.get(), found)) {
            LockEntry entry = then.get();
            List<Obligation> duties = assessor.obligations(model, entry.clauses(), entry.bases(), entry.license());
            return new Answer(Recall.answer(entry, found, duties, file), List.of());
        }
        return new Answer(found, decided ? LockChanges.between(model.toString(), then.get(), now, texts) : List.of());
    }

    /** What an earlier result says of changes since the lock and of POMs; no policy can tell that anew. */
    static List<Finding> told(ModelResult earlier) {
        return earlier.findings().stream()
                .filter(finding -> finding.rule().startsWith(LockChanges.RULES)
                        || finding.rule().equals(ServiceTerms.RULE)
                        || BuildLicenses.SUBJECTS.contains(finding.subject()))
                .map(finding -> finding.waiver() == null && finding.baseline() == null
                        ? finding
                        : new Finding(
                                finding.rule(),
                                finding.subject(),
                                Level.WARNING,
                                finding.message(),
                                finding.help(),
                                null))
                .toList();
    }

    /** What can be locked of what was found. */
    SortedMap<String, LockEntry> fresh() {
        return fresh;
    }
}
