package io.github.weightmark.assess;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.FamilyRule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one model by itself, its ancestors left out.
 *
 * @param evidence what was read
 * @param reading what its texts say
 * @param witnesses all voices on its terms, at least one
 * @param family the family it belongs to; {@code null} when none is known
 * @param checked when the knowledge that answers was checked, {@code 2026-11}; {@code null} when none answers
 * @param curated is the family one that its own publisher made, rather than of models that are named alike?
 */
record Own(
        Evidence evidence,
        Reading reading,
        List<Witness> witnesses,
        @Nullable FamilyRule family,
        @Nullable String checked,
        boolean curated) {

    Own {
        witnesses = List.copyOf(witnesses);
    }

    Terms terms() {
        return witnesses.stream()
                .map(Witness::terms)
                .max(Comparator.naturalOrder())
                .orElse(Terms.UNKNOWN);
    }

    boolean read() {
        return evidence.origin() == Origin.READ || evidence.origin() == Origin.LOCKED;
    }

    boolean answeredByKnowledge() {
        return curated
                || heard(Witness.Kind.CURATED, Witness.Kind.NAMESAKE, Witness.Kind.PROVIDER)
                        .findAny()
                        .isPresent();
    }

    Stream<Witness> heard(Witness.Kind... kinds) {
        List<Witness.Kind> wanted = List.of(kinds);
        return witnesses.stream().filter(witness -> wanted.contains(witness.kind()));
    }

    Origin origin() {
        if (read()) {
            return evidence.origin();
        }
        return answeredByKnowledge() ? Origin.CURATED : Origin.NONE;
    }

    /** Did a source fail so that nothing may pass because of it? */
    boolean damaged() {
        return evidence.problems().stream().anyMatch(problem -> problem.level() == Level.ERROR);
    }
}
