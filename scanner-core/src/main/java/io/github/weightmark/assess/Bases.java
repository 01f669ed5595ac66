package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bases whose licences cannot both be kept: one wants the whole under itself, another binds it to something else. */
final class Bases {

    private static final Set<String> CLAIMS_THE_WHOLE = Set.of("copyleft", "network-copyleft", "share-alike");

    private final Licenses licenses;

    Bases(Licenses licenses) {
        this.licenses = licenses;
    }

    /** The first pair of bases that contradict each other, as a conflict naming both. */
    List<Conflict> contradictions(Own child, Lineage lineage) {
        List<Licensed> bases = new ArrayList<>();
        for (Kin kin : lineage.ancestors()) {
            for (String id : Concluded.ids(kin.own())) {
                licenses.byId(id).ifPresent(rule -> bases.add(new Licensed(kin, rule)));
            }
        }
        for (Licensed whole : bases) {
            Optional<Licensed> other = bases.stream()
                    .filter(base -> whole.claimsTheWhole() && base.bindsElsewhere(whole.license()))
                    .findFirst();
            if (other.isPresent()) {
                return List.of(conflict(child, whole, other.get()));
            }
        }
        return List.of();
    }

    private static Conflict conflict(Own child, Licensed whole, Licensed other) {
        String message = child.evidence().model().name() + ": its base " + whole.name() + " is under "
                + whole.license().name() + ", which claims what is made from it for itself. But its base "
                + other.name() + " is under " + other.license().name() + ", and nobody can keep to both.";
        return new Conflict(
                "contradictory-bases",
                message,
                List.of(
                        Source.file(whole.license().file()),
                        Source.file(other.license().file())));
    }

    private record Licensed(Kin base, LicenseRule license) {

        String name() {
            return base.model().name();
        }

        boolean claimsTheWhole() {
            return license.clauses().stream().anyMatch(clause -> CLAIMS_THE_WHOLE.contains(clause.id()));
        }

        boolean bindsElsewhere(LicenseRule whole) {
            boolean binds = license.terms() == Terms.RESTRICTED || claimsTheWhole();
            return binds && !license.id().equals(whole.id());
        }
    }
}
