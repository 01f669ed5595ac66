package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.Terms;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which licences bind in the end. A text outranks a tag, unless the tag is stricter; licences of ancestors come on top.
 */
final class Concluded {

    private Concluded() {}

    /** An SPDX expression; {@code NOASSERTION} when the terms are unknown or no licence bears them. */
    static String expression(Own own, Lineage lineage, Terms terms) {
        boolean told = Witness.isFree(terms) || terms == Terms.RESTRICTED;
        SortedSet<String> ids = new TreeSet<>();
        if (told) {
            ids.addAll(ids(own));
            ids.addAll(inherited(lineage));
        }
        return ids.isEmpty() ? LicenseFacts.NO_ASSERTION : String.join(" AND ", ids);
    }

    /** The licences that bind through ancestors and names. */
    static SortedSet<String> inherited(Lineage lineage) {
        SortedSet<String> ids = new TreeSet<>();
        lineage.gaps().stream().map(Witness::license).filter(Objects::nonNull).forEach(ids::add);
        lineage.ancestors().stream().map(Kin::own).map(Concluded::ids).forEach(ids::addAll);
        return ids;
    }

    /** The licences of the model itself. */
    static SortedSet<String> ids(Own own) {
        SortedSet<String> texts = of(own, Terms.OSI, Witness.Kind.TEXT);
        Terms strictest = own.terms();
        boolean textSaysIt = own.heard(Witness.Kind.TEXT).anyMatch(witness -> witness.terms() == strictest);
        if (!texts.isEmpty() && textSaysIt) {
            return texts;
        }
        SortedSet<String> ids = of(own, strictest, Witness.Kind.CLAIM);
        if (ids.isEmpty()) {
            ids = of(own, strictest, Witness.Kind.CURATED, Witness.Kind.NAMESAKE);
        }
        if (ids.isEmpty()) {
            ids = of(own, strictest, Witness.Kind.SIDE_TEXT);
        }
        ids.addAll(texts);
        return ids;
    }

    private static SortedSet<String> of(Own own, Terms atLeast, Witness.Kind... kinds) {
        SortedSet<String> ids = new TreeSet<>();
        own.heard(kinds)
                .filter(witness -> witness.terms().compareTo(atLeast) >= 0)
                .map(Witness::license)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }
}
