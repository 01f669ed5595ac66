package io.github.weightmark;

import io.github.weightmark.assess.Assessor;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.judge.Judge;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.read.EvidenceReader;
import java.util.Collection;
import java.util.List;

/** The steps after gathering, one by one, with the bundled rules and the default policy. */
final class Stages {

    private static final EvidenceReader READER = new EvidenceReader(HubScan.KNOWLEDGE);
    private static final Judge JUDGE =
            new Judge(HubScan.KNOWLEDGE, new PolicyReader(HubScan.KNOWLEDGE).builtIn("default"), HubScan.TODAY);

    private Stages() {}

    static Readings read(EvidenceSet evidence) {
        return READER.read(evidence);
    }

    static ModelResult judge(EvidenceSet evidence, Readings readings, ModelRef model) {
        return JUDGE.judge(new Assessor(HubScan.KNOWLEDGE, evidence, readings).assess(model), List.of());
    }

    /** The results for the Hub models of these ids, in their order. */
    static List<ModelResult> judge(EvidenceSet evidence, Collection<String> ids) {
        Assessor assessor = new Assessor(HubScan.KNOWLEDGE, evidence, read(evidence));
        return ids.stream()
                .map(id -> JUDGE.judge(assessor.assess(ModelRef.huggingFace(id)), List.of()))
                .toList();
    }

    static ModelResult judge(EvidenceSet evidence, ModelRef model) {
        return judge(evidence, read(evidence), model);
    }
}
