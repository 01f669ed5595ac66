package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.List;

/** Judges one model by the policy. */
public final class Judge {

    public Judge(Knowledge knowledge, Policy policy, LocalDate today) {}

    public ModelResult judge(Assessment assessment, List<Sighting> sightings) {
        return new ModelResult(assessment, sightings, List.of(), Verdict.INCOMPLETE);
    }
}
