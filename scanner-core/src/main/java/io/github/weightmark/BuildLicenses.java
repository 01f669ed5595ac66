package io.github.weightmark;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Build;
import io.github.weightmark.domain.Carrier;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.PomLicense;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds what POMs say of licences against the models that come with them. A POM speaks of a library; that it speaks of
 * the weights in it, too, is a claim, so it never makes a model freer, and where it says something else it is told.
 */
final class BuildLicenses {

    private static final String LIBRARY = "package-vs-weights";
    private static final String PROJECT = "project-vs-model";

    /** What its findings fire on. */
    static final Set<String> SUBJECTS = Set.of(LIBRARY, PROJECT);

    private static final String SHIPPED = "src/main/resources/";
    /** Words that licence names in POMs have more than licence ids; "The Apache Software License, Version 2.0". */
    private static final Set<String> FILLING = Set.of("the", "software", "license", "licence", "version", "v");

    private final Build build;
    private final Licenses licenses;

    BuildLicenses(Build build, Knowledge knowledge) {
        this.build = build;
        this.licenses = new Licenses(knowledge.licenses());
    }

    List<Finding> findings(Assessment assessment, List<Sighting> sightings) {
        List<Finding> findings = new ArrayList<>();
        for (Carrier carrier : build.carriers()) {
            if (sightings.contains(carrier.sighting())) {
                carried(assessment, carrier).ifPresent(findings::add);
            }
        }
        sightings.stream()
                .filter(BuildLicenses::isShipped)
                .findFirst()
                .flatMap(sighting -> shipped(assessment, sighting))
                .ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> carried(Assessment assessment, Carrier carrier) {
        String model = assessment.model().name();
        if (carrier.licenses().isEmpty() || agree(assessment, carrier.licenses())) {
            return Optional.empty();
        }
        String pom = "the POM of " + carrier.library() + " says " + words(carrier.licenses());
        String concluded = assessment.license().concluded();
        String message = concluded.equals(LicenseFacts.NO_ASSERTION)
                ? model + ": " + pom + ", which is said of the library; nothing says it of the weights in it ("
                        + carrier.sighting().source() + ")."
                : model + ": " + pom + " (" + carrier.sighting().source() + "), and the model in it is under "
                        + concluded + " (" + source(assessment) + ").";
        String help = "What binds is the licence of the model. Ask the library's publisher to say so in its POM.";
        return Optional.of(new Finding("conflicts", LIBRARY, level(assessment), message, help, null));
    }

    private Optional<Finding> shipped(Assessment assessment, Sighting sighting) {
        boolean known = !assessment.license().concluded().equals(LicenseFacts.NO_ASSERTION);
        if (build.licenses().isEmpty() || !known || agree(assessment, build.licenses())) {
            return Optional.empty();
        }
        String message =
                assessment.model().name() + ": " + sighting.source() + " goes into the artifact, whose POM says "
                        + words(build.licenses()) + ", and the model is under "
                        + assessment.license().concluded() + " (" + source(assessment) + ").";
        String help = "Name the model's licence in <licenses>, too, or fetch the model at run time.";
        return Optional.of(new Finding("conflicts", PROJECT, level(assessment), message, help, null));
    }

    private static boolean isShipped(Sighting sighting) {
        boolean file = sighting.line() == 0 && sighting.reference().provider().equals(Reference.FILE);
        return file && (sighting.file().startsWith(SHIPPED) || sighting.file().contains("/" + SHIPPED));
    }

    /** Nobody is misled about rights he has anyway. */
    private static Level level(Assessment assessment) {
        boolean free = assessment.tier() == Tier.FULLY_OPEN || assessment.tier() == Tier.PERMISSIVE;
        return free ? Level.NOTE : Level.WARNING;
    }

    private boolean agree(Assessment assessment, List<PomLicense> said) {
        Set<String> ids = new TreeSet<>();
        said.forEach(license -> ids.add(id(license)));
        return ids.containsAll(List.of(assessment.license().concluded().split(" AND ")));
    }

    private String id(PomLicense license) {
        String bare = List.of(license.name().split("[\\s,()]+")).stream()
                .filter(word -> !FILLING.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return licenses.named(license.name())
                .or(() -> licenses.titled(license.name()))
                .or(() -> licenses.named(bare))
                .or(() -> Optional.ofNullable(license.url()).flatMap(licenses::linked))
                .map(LicenseRule::id)
                .orElse(license.toString());
    }

    private static String words(List<PomLicense> licenses) {
        return licenses.stream().map(PomLicense::toString).collect(Collectors.joining(", "));
    }

    private static String source(Assessment assessment) {
        LicenseFacts facts = assessment.license();
        if (!facts.detected().isEmpty()) {
            return facts.detected().get(0).source().toString();
        }
        return facts.declared().isEmpty()
                ? assessment.originNote()
                : facts.declared().get(0).source().toString();
    }
}
