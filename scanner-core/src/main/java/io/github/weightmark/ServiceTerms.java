package io.github.weightmark;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.knowledge.Providers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells of open weights that a project reaches over somebody's API: the licence of the weights binds whoever has them, and
 * the project has agreed to the terms of the service, which nobody read here.
 */
final class ServiceTerms {

    static final String RULE = "service.terms";

    /** Of other models the finding on their tier speaks already. */
    private static final Set<Tier> OPEN = EnumSet.of(Tier.FULLY_OPEN, Tier.PERMISSIVE, Tier.RESTRICTED);

    private final Providers providers;

    ServiceTerms(Knowledge knowledge) {
        this.providers = new Providers(knowledge.providers());
    }

    /** One for each service, in the order of the sightings. */
    List<Finding> findings(Assessment assessment, List<Sighting> sightings) {
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Sighting sighting : sightings) {
            String provider = sighting.reference().provider();
            if (OPEN.contains(assessment.tier()) && told.add(provider)) {
                providers
                        .byId(provider)
                        .filter(rule -> !rule.weights())
                        .map(rule -> finding(assessment, sighting, rule))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Finding finding(Assessment assessment, Sighting sighting, ProviderRule service) {
        String place = sighting.source().toString();
        String message = assessment.model().name() + ": " + sighting.reference() + " "
                + (place.startsWith("(") ? place : "(" + place + ")") + " is reached over the API of " + service.name()
                + ", so the terms of that service hold beside the licence of the model; they were not read.";
        String help = service.terms() == null
                ? "Read what you agreed to with " + service.name() + "."
                : "Read https://" + service.terms() + ", or what else you agreed to with " + service.name() + ".";
        return new Finding(RULE, service.id(), Level.NOTE, message, help, null);
    }
}
