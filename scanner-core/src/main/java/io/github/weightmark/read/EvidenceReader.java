package io.github.weightmark.read;

import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.knowledge.Knowledge;
import java.util.TreeMap;

/** Identifies and reads every text of an evidence set: the steps <em>identify</em> and <em>read</em> of the pipeline. */
public final class EvidenceReader {

    public EvidenceReader(Knowledge knowledge) {}

    public Readings read(EvidenceSet evidence) {
        return new Readings(new TreeMap<>());
    }
}
