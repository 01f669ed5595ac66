package io.github.weightmark.assess;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.knowledge.Providers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers every voice on the terms of one model: claims, texts, clauses, the knowledge base, and silence. */
final class Witnesses {

    private static final Set<String> LICENSE_FILES =
            Set.of("license", "licence", "copying", "copyright", "model_license", "use_policy");

    private final EvidenceSet evidence;
    private final Readings readings;
    private final Families families;
    private final Curated curated;
    private final Texts texts;
    private final Claims claims;
    private final Map<String, Own> known = new HashMap<>();

    Witnesses(Knowledge knowledge, Licenses licenses, Effects effects, EvidenceSet evidence, Readings readings) {
        this.evidence = evidence;
        this.readings = readings;
        this.families = new Families(knowledge.families());
        this.curated = new Curated(licenses, new Providers(knowledge.providers()));
        this.texts = new Texts(licenses, effects);
        this.claims = new Claims(new LicenseNames(licenses, families));
    }

    Own of(ModelRef model) {
        return known.computeIfAbsent(model.key(), key -> hear(model));
    }

    /** The family whose models bear such a name, whoever publishes them. */
    Optional<FamilyRule> namesakes(String name) {
        return families.of("?/" + name);
    }

    Witness namesake(FamilyRule family) {
        return curated.family(family, false);
    }

    private Own hear(ModelRef model) {
        Evidence read = evidence.of(model);
        Reading reading = readings.of(model);
        FamilyRule family = model.onHub() ? families.of(model.id()).orElse(null) : null;
        boolean ofItsPublisher =
                family != null && !Curated.isIgnorance(family) && Curated.isOfItsPublisher(family, model.id());
        List<Witness> all = new ArrayList<>(claims.hear(read.claims(), texts.settled(read, reading)));
        all.addAll(texts.hear(read, reading));
        if (family != null && !Curated.isIgnorance(family)) {
            all.add(curated.family(family, ofItsPublisher));
        }
        curated.provider(model).ifPresent(all::add);
        if (!ofItsPublisher) {
            damage(read).ifPresent(all::add);
        }
        // That models of this name are free says nothing about what somebody made of them.
        if (all.stream().allMatch(witness -> witness.kind() == Witness.Kind.NAMESAKE)) {
            all.add(silence(read));
        }
        Reading binding = new Reading(reading.matches(), texts.binding(reading));
        return new Own(read, binding, all, family, ofItsPublisher);
    }

    /** Evidence that is damaged could have said anything. */
    private static Optional<Witness> damage(Evidence read) {
        return read.problems().stream()
                .filter(problem -> problem.level() == Level.ERROR || unreadLicense(problem))
                .findFirst()
                .map(problem -> silent(Terms.UNKNOWN, place(read, problem), "could not be read: " + problem.message()));
    }

    private static boolean unreadLicense(Problem problem) {
        if (problem.level() != Level.WARNING || problem.source() == null) {
            return false;
        }
        String path = problem.source().location().toLowerCase(Locale.ROOT);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return LICENSE_FILES.stream().anyMatch(name::startsWith);
    }

    private static Witness silence(Evidence read) {
        Optional<Problem> problem = read.problems().stream()
                .filter(candidate -> candidate.level() != Level.NOTE)
                .findFirst();
        if (problem.isPresent()) {
            Source source = place(read, problem.get());
            return silent(
                    Terms.UNKNOWN, source, "told no licence: " + problem.get().message());
        }
        if (read.place().isEmpty()) {
            Source source = Source.file(read.model().name());
            return silent(Terms.UNKNOWN, source, "was not read, and the knowledge base does not know it: unknown.");
        }
        return silent(Terms.NONE, Source.file(read.place()), "holds no licence: all rights reserved.");
    }

    private static Source place(Evidence read, Problem problem) {
        Source source = problem.source();
        if (source != null) {
            return source;
        }
        return Source.file(read.place().isEmpty() ? read.model().name() : read.place());
    }

    private static Witness silent(Terms terms, Source source, String says) {
        return new Witness(terms, null, Witness.Kind.SILENCE, source, says);
    }
}
