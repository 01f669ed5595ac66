package io.github.weightmark.domain;

import java.util.List;

/**
 * The outcome of one run.
 *
 * @param rulesVersion version of the knowledge that answered
 * @param verdict the worst of all models and problems
 * @param models sorted by name
 * @param problems what went wrong outside any one model: an unreadable file, an unusable folder
 * @param filesRead files looked into
 * @param filesSkipped files left out by size, kind or ignore rules
 * @param sightingsLeftOut sightings of kinds that were not asked for (tests, docs, comments)
 * @param lockCompared whether there was a lock to compare with: without it, no change means nothing
 */
public record ScanResult(
        String rulesVersion,
        Verdict verdict,
        List<ModelResult> models,
        List<Problem> problems,
        int filesRead,
        int filesSkipped,
        int sightingsLeftOut,
        boolean lockCompared) {

    public ScanResult {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }

    /** The outcome of a run that had no lock. */
    public ScanResult(
            String rulesVersion,
            Verdict verdict,
            List<ModelResult> models,
            List<Problem> problems,
            int filesRead,
            int filesSkipped,
            int sightingsLeftOut) {
        this(rulesVersion, verdict, models, problems, filesRead, filesSkipped, sightingsLeftOut, false);
    }
}
