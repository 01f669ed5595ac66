package io.github.weightmark.assess;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.knowledge.Providers;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears what the knowledge base says of a model. */
final class Curated {

    private final Licenses licenses;
    private final Providers providers;

    Curated(Licenses licenses, Providers providers) {
        this.licenses = licenses;
        this.providers = providers;
    }

    /** Does the family name the owner of this model, or only models that are called like it? */
    static boolean isOfItsPublisher(FamilyRule family, String hubId) {
        String owner = owner(hubId);
        return family.models().stream().map(Curated::owner).anyMatch(owner::equals);
    }

    /** Is the entry there only to say that nobody has looked? Then whatever was read answers better. */
    static boolean isIgnorance(FamilyRule family) {
        return family.license().equals("unknown") && isUnchecked(family);
    }

    static boolean isUnchecked(FamilyRule family) {
        return family.verified().equals("memory");
    }

    Witness family(FamilyRule family, boolean ofItsPublisher) {
        Witness.Kind kind = ofItsPublisher ? Witness.Kind.CURATED : Witness.Kind.NAMESAKE;
        String whose = ofItsPublisher ? "" : ", by its name,";
        String who = "knows it" + whose + " as " + family.name() + " (" + month(family.checked())
                + (isUnchecked(family) ? ", from memory" : "") + "), ";
        Source source = Source.file(family.file());
        return switch (family.license()) {
            case "closed" ->
                new Witness(Terms.CLOSED, null, kind, source, who + "whose weights are not given to anyone: closed.");
            case "unknown" ->
                new Witness(Terms.UNKNOWN, null, kind, source, who + "whose licence nobody could tell: unknown.");
            default ->
                licenses.byId(family.license())
                        .map(rule -> new Witness(
                                rule.terms(),
                                rule.id(),
                                kind,
                                source,
                                who + "under " + rule.name() + ": " + Words.of(rule.terms()) + "."))
                        .orElseGet(() -> new Witness(
                                Terms.UNKNOWN,
                                null,
                                kind,
                                source,
                                who + "under " + family.license() + ", a licence without a rule: unknown."));
        };
    }

    /** When the entry that answers for {@code model} was checked; {@code null} when there is none. */
    @Nullable
    String checked(ModelRef model, @Nullable FamilyRule family) {
        if (family != null) {
            return month(family.checked());
        }
        return providers
                .byId(model.provider())
                .map(rule -> month(rule.checked()))
                .orElse(null);
    }

    /** What the list of an API provider says; nothing when it does not know the model. */
    Optional<Witness> provider(ModelRef model) {
        return providers.byId(model.provider()).flatMap(rule -> provider(rule, model.id()));
    }

    private Optional<Witness> provider(ProviderRule rule, String id) {
        Source source = Source.file(rule.file());
        String checked = " (" + month(rule.checked()) + "): ";
        return switch (providers.weights(rule.id(), id)) {
            case CLOSED ->
                Optional.of(new Witness(
                        Terms.CLOSED,
                        null,
                        Witness.Kind.PROVIDER,
                        source,
                        "lists " + id + " as an API model of " + rule.name() + " whose weights nobody can download"
                                + checked + "closed."));
            case MOVING ->
                Optional.of(new Witness(
                        Terms.UNKNOWN,
                        null,
                        Witness.Kind.PROVIDER,
                        source,
                        "lists " + id + " as a moving alias of " + rule.name()
                                + ", which means another model from time to time" + checked + "unknown."));
            case OPEN ->
                Optional.of(new Witness(
                        Terms.UNKNOWN,
                        null,
                        Witness.Kind.PROVIDER,
                        source,
                        "lists " + id + " of " + rule.name() + " as published, but not where" + checked + "unknown."));
            case UNKNOWN -> Optional.empty();
        };
    }

    /** {@code 2026-11} of an ISO date. */
    static String month(String date) {
        return date.length() < 7 ? date : date.substring(0, 7);
    }

    /** Never equal to an owner when it is a pattern: a Hub owner holds no asterisk. */
    private static String owner(String id) {
        int slash = id.indexOf('/');
        return (slash < 0 ? id : id.substring(0, slash)).toLowerCase(Locale.ROOT);
    }
}
