package io.github.weightmark.assess;

import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The data that a card says the model was trained on. Their licences do not bind the weights by themselves, but one that
 * forbids commerce is for a person to look at.
 */
final class DataSets {

    /** Data sets stand among the families under the address that the Hub gives them. */
    private static final String ON_HUB = "datasets/";

    private final Families families;
    private final Licenses licenses;

    DataSets(Families families, Licenses licenses) {
        this.families = families;
        this.licenses = licenses;
    }

    /** One conflict for each data set whose licence restricts. */
    List<Conflict> restricted(Evidence read) {
        List<Conflict> found = new ArrayList<>();
        for (CardField field : CardField.of(read, "datasets")) {
            Optional<FamilyRule> known = families.of(ON_HUB + bare(field.value()));
            known.flatMap(family -> licenses.byId(family.license()))
                    .filter(license -> license.terms() == Terms.RESTRICTED)
                    .ifPresent(license -> found.add(conflict(read, field, known.orElseThrow(), license)));
        }
        return found;
    }

    private static Conflict conflict(Evidence read, CardField field, FamilyRule known, LicenseRule license) {
        String message = read.model().name() + ": " + field.source() + " names " + field.value()
                + " as training data. But " + known.file() + " knows these data (" + Curated.month(known.checked())
                + ") under " + license.name() + ": restricted.";
        return new Conflict("data-set-license", message, List.of(field.source(), Source.file(known.file())));
    }

    private static String bare(String value) {
        int at = value.indexOf(ON_HUB);
        return at < 0 ? value : value.substring(at + ON_HUB.length());
    }
}
