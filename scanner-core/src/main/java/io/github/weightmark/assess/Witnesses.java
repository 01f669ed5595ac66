package io.github.weightmark.assess;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
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
import org.jspecify.annotations.Nullable;

/** Gathers every voice on the terms of one model: claims, texts, clauses, the knowledge base, and silence. */
final class Witnesses {

    private static final Set<String> LICENSE_FILES =
            Set.of("license", "licence", "copying", "copyright", "model_license", "use_policy");

    /** The place answered, but its texts were not read, or nobody could read the same again. */
    private static final Set<String> WITHHELD = Set.of("hub.gated", "hub.no-commit");

    private final EvidenceSet evidence;
    private final Readings readings;
    private final Families families;
    private final Curated curated;
    private final Texts texts;
    private final Claims claims;
    private final ProseLicenses prose;
    private final UnknownNames unknown;
    private final Links links;
    private final DataSets dataSets;
    private final Map<String, Own> known = new HashMap<>();

    Witnesses(
            Knowledge knowledge,
            Families families,
            Licenses licenses,
            Effects effects,
            EvidenceSet evidence,
            Readings readings) {
        this.evidence = evidence;
        this.readings = readings;
        this.families = families;
        this.curated = new Curated(licenses, new Providers(knowledge.providers()));
        this.texts = new Texts(licenses, effects);
        LicenseNames names = new LicenseNames(licenses, families);
        this.claims = new Claims(names);
        this.prose = new ProseLicenses(names);
        this.unknown = new UnknownNames(names);
        this.links = new Links(names);
        this.dataSets = new DataSets(families, licenses);
    }

    Own of(ModelRef model) {
        return known.computeIfAbsent(model.pinnedKey(), key -> hear(model));
    }

    /** The family whose models bear such a name, whoever publishes them. */
    Optional<FamilyRule> namesakes(String name) {
        return families.of("?/" + name).or(() -> families.of("?/" + name + "-"));
    }

    Witness namesake(FamilyRule family) {
        return curated.family(family, false);
    }

    /** The data that a model was trained on. */
    DataSets dataSets() {
        return dataSets;
    }

    private Own hear(ModelRef model) {
        Evidence read = evidence.of(model);
        Reading reading = Roles.ofTheWeights(read, readings.of(read.model()));
        FamilyRule family = families.of(model).orElse(null);
        boolean ofItsPublisher = family != null
                && !Curated.isIgnorance(family)
                && (model.inMaven() || Curated.isOfItsPublisher(family, model.id()));
        Claims.Settled settled = texts.settled(read, reading);
        List<Witness> all = new ArrayList<>(claims.hear(read.claims(), settled));
        // A sentence says less of a model than whoever looked at it for the knowledge base.
        if (!ofItsPublisher || family != null && Curated.isUnchecked(family)) {
            all.addAll(claims.hear(prose.of(read), settled));
        }
        if (!ofItsPublisher && settled != Claims.Settled.BY_EXACT_TEXT) {
            all.addAll(links.unread(read));
        }
        all.addAll(texts.hear(read, reading));
        if (family != null && !Curated.isIgnorance(family)) {
            all.add(curated.family(family, ofItsPublisher));
        }
        curated.provider(model).ifPresent(all::add);
        if (!ofItsPublisher) {
            damage(read).ifPresent(all::add);
        }
        if (!ofItsPublisher && all.stream().allMatch(Witness::free)) {
            unknown.of(read).ifPresent(all::add);
        }
        if (all.stream().noneMatch(witness -> answers(witness, family, read))) {
            all.add(silence(read));
        }
        Reading binding = new Reading(reading.matches(), texts.binding(reading));
        return new Own(read, binding, all, family, curated.checked(model, family), ofItsPublisher);
    }

    /**
     * Is the witness one that settles the terms? That models of this name are free says nothing about what somebody
     * made of them; and what nobody has checked does not stand against a card that was read and is silent.
     */
    private static boolean answers(Witness witness, @Nullable FamilyRule family, Evidence read) {
        boolean strict = !witness.free();
        boolean checked = family == null || !Curated.isUnchecked(family) || read.origin() == Origin.NONE;
        return switch (witness.kind()) {
            case NAMESAKE, ENCLOSURE -> strict;
            case CURATED -> strict || checked;
            default -> true;
        };
    }

    /** Evidence that is damaged could have said anything. */
    private static Optional<Witness> damage(Evidence read) {
        return read.problems().stream()
                .filter(problem ->
                        problem.level() == Level.ERROR || WITHHELD.contains(problem.id()) || unreadLicense(problem))
                .findFirst()
                .map(problem -> unread(read, problem));
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
            return unread(read, problem.get());
        }
        String name = read.model().name();
        return read.place().isEmpty()
                ? silent(
                        Terms.UNKNOWN,
                        Source.file(name),
                        name + " was not read, and the knowledge base does not tell its licence: unknown.")
                : silent(
                        Terms.NONE,
                        Source.file(read.place()),
                        "No licence was found in " + read.place() + ": all rights reserved.");
    }

    private static Witness unread(Evidence read, Problem problem) {
        Source source = problem.source();
        Source place = source != null ? source : Source.file(read.model().name());
        String message = problem.message();
        return silent(Terms.UNKNOWN, place, message + (message.endsWith(".") ? "" : "."));
    }

    private static Witness silent(Terms terms, Source source, String says) {
        return new Witness(terms, null, Witness.Kind.SILENCE, source, says);
    }
}
