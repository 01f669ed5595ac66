package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a model stands once all voices, its own and its ancestors', are heard: the strictest counts.
 *
 * @param terms the strictest terms
 * @param reasons every voice, the strictest first
 */
record Standing(Terms terms, List<String> reasons) {

    Standing {
        reasons = List.copyOf(reasons);
    }

    static Standing of(Own own, Lineage lineage) {
        List<Voice> voices = new ArrayList<>();
        own.witnesses().forEach(witness -> voices.add(new Voice(witness.terms(), witness.sentence())));
        lineage.gaps().forEach(gap -> voices.add(new Voice(gap.terms(), gap.sentence())));
        for (Kin kin : lineage.ancestors()) {
            if (binds(own, kin)) {
                voices.add(inherited(kin));
            }
        }
        voices.sort(Comparator.comparing(Voice::terms).reversed());
        List<String> reasons = voices.stream().map(Voice::sentence).distinct().toList();
        return new Standing(voices.get(0).terms(), reasons);
    }

    /** The tier that these terms alone allow; more openness than that needs the knowledge base. */
    Tier tier() {
        return switch (terms) {
            case OSI, FREE, FREE_FLAGGED -> Tier.PERMISSIVE;
            case NONE, UNKNOWN -> Tier.UNKNOWN;
            case RESTRICTED -> Tier.RESTRICTED;
            case CLOSED -> Tier.CLOSED;
        };
    }

    /** An ancestor of which nothing is known says nothing against a licence that people have checked. */
    private static boolean binds(Own own, Kin kin) {
        return !own.curated() || kin.own().origin() != Origin.NONE;
    }

    private static Voice inherited(Kin kin) {
        Witness strictest = kin.own().witnesses().stream()
                .max(Comparator.comparing(Witness::terms))
                .orElseThrow();
        String says = "Its base " + kin.model().name() + ": " + strictest.sentence();
        // Weights that were given to nobody cannot be passed on by anybody: what that makes of the child, no one can
        // say.
        boolean leaked = strictest.terms() == Terms.CLOSED;
        return new Voice(leaked ? Terms.UNKNOWN : strictest.terms(), says);
    }

    private record Voice(Terms terms, String sentence) {}
}
