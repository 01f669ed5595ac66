package io.github.weightmark.domain;

import java.util.List;

/**
 * Everything about one model of a scan.
 *
 * @param assessment what we conclude about it
 * @param sightings where the project names it, sorted
 * @param findings what the policy says, the weightiest first
 * @param verdict the outcome
 */
public record ModelResult(Assessment assessment, List<Sighting> sightings, List<Finding> findings, Verdict verdict) {

    public ModelResult {
        sightings = List.copyOf(sightings);
        findings = List.copyOf(findings);
    }

    public ModelRef model() {
        return assessment.model();
    }
}
