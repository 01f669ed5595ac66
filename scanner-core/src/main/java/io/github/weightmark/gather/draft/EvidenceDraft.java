package io.github.weightmark.gather.draft;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.ParentClaim;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.WeightFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The evidence about one model while it is being read. What is said twice is kept once, as it was first said. */
public final class EvidenceDraft {

    /** The relation of a parent when nobody tells it. */
    public static final String DERIVED = "derived";

    private final ModelRef model;
    private final Function<Reference, ModelRef> resolver;
    private @Nullable String identity;
    private final List<LicenseClaim> claims = new ArrayList<>();
    private final List<EvidenceText> texts = new ArrayList<>();
    private final List<WeightFile> weights = new ArrayList<>();
    private final List<ParentClaim> parents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param resolver turns what is named as a base into a model */
    public EvidenceDraft(ModelRef model, Function<Reference, ModelRef> resolver) {
        this.model = model;
        this.resolver = resolver;
    }

    /** Begins with what was read elsewhere. */
    public static EvidenceDraft of(Evidence evidence) {
        EvidenceDraft draft =
                new EvidenceDraft(evidence.model(), reference -> ModelRef.of(reference.provider(), reference.id()));
        draft.include(evidence);
        return draft;
    }

    /** Adds what another place says of the same model. */
    public void include(Evidence other) {
        other.claims().forEach(claim -> claim(claim.kind(), claim.value(), claim.source()));
        other.texts().stream().filter(text -> !repeats(text)).forEach(texts::add);
        other.weights().stream().filter(file -> !weights.contains(file)).forEach(weights::add);
        other.parents().forEach(this::add);
        other.problems().forEach(this::problem);
        identity = identity == null ? other.identity() : identity;
    }

    private boolean repeats(EvidenceText text) {
        return texts.stream()
                .anyMatch(known -> known.role() == text.role()
                        && known.content().strip().equals(text.content().strip()));
    }

    public ModelRef model() {
        return model;
    }

    /** The number by which the Hub knows the repository. */
    public void identity(@Nullable String number) {
        identity = number;
    }

    /** A blank value claims nothing. A tag that repeats the card's licence is not a second witness. */
    public void claim(ClaimKind kind, String value, Source source) {
        boolean said = claims.stream().anyMatch(claim -> saysTheSame(claim, kind, value));
        if (!value.isBlank() && !said) {
            claims.add(new LicenseClaim(kind, value, source));
        }
    }

    private static boolean saysTheSame(LicenseClaim earlier, ClaimKind kind, String value) {
        boolean tagOfCard = kind == ClaimKind.HUB_TAG && earlier.kind() == ClaimKind.LICENSE;
        return (earlier.kind() == kind || tagOfCard) && earlier.value().strip().equalsIgnoreCase(value.strip());
    }

    /** The value of a base-model field: one name, or several joined with commas. */
    public void parent(String raw, String relation, Source source) {
        for (String name : ParentNames.split(raw)) {
            add(new ParentClaim(name, ParentNames.reference(name).map(resolver).orElse(null), relation, source));
        }
    }

    /** A base that is named as a project would name it. */
    public void parentOf(String raw, Reference written, String relation, Source source) {
        add(new ParentClaim(raw, resolver.apply(written), relation, source));
    }

    /** A base that the Hub itself shows, by its name and its number. */
    public void hubParent(String id, @Nullable String identity, String relation, Source source) {
        for (String name : ParentNames.split(id)) {
            ModelRef parent = ParentNames.reference(name).map(resolver).orElse(null);
            add(new ParentClaim(name, parent, relation, source, identity));
        }
    }

    /** A base that is known to name no model that could be followed. */
    public void unnamedParent(String raw, String relation, Source source) {
        add(new ParentClaim(raw, null, relation, source));
    }

    /** A base that a sentence names by its id or address; {@code false} when that is none. */
    public boolean followed(String name, Source source) {
        ModelRef parent = ParentNames.reference(name).map(resolver).orElse(null);
        return parent != null && adopt(name, parent, source);
    }

    /** A base that a sentence names in words; {@code false} when no rule knows the name. */
    public boolean named(String raw, Reference written, Source source) {
        ModelRef parent = resolver.apply(written);
        return parent.onHub() && adopt(raw, parent, source);
    }

    /** Does a rule know the model that {@code written} means? */
    public boolean isKnown(Reference written) {
        return resolver.apply(written).onHub();
    }

    private boolean adopt(String raw, ModelRef parent, Source source) {
        if (!parent.sameModel(model)) {
            add(new ParentClaim(raw, parent, ParentClaim.MENTIONED, source));
        }
        return true;
    }

    /** The cards read so far. */
    public List<EvidenceText> cards() {
        return texts.stream().filter(text -> text.role() == TextRole.CARD).toList();
    }

    /** Has any field named a base? */
    public boolean hasParents() {
        return !parents.isEmpty();
    }

    private void add(ParentClaim claim) {
        for (int i = 0; i < parents.size(); i++) {
            ParentClaim earlier = parents.get(i);
            if (samePlace(earlier, claim)) {
                parents.set(i, both(earlier, claim));
                return;
            }
        }
        parents.add(claim);
    }

    /** The earlier claim, with what only the later one tells. */
    private static ParentClaim both(ParentClaim earlier, ParentClaim later) {
        String relation = earlier.relation().equals(DERIVED) ? later.relation() : earlier.relation();
        String identity = earlier.identity() == null ? later.identity() : earlier.identity();
        return new ParentClaim(earlier.raw(), earlier.model(), relation, earlier.source(), identity);
    }

    /** Two revisions of a model are two parents: each may have terms of its own. */
    private static boolean samePlace(ParentClaim one, ParentClaim other) {
        ModelRef first = one.model();
        ModelRef second = other.model();
        return first == null || second == null
                ? first == second && one.raw().equals(other.raw())
                : first.pinnedKey().equals(second.pinnedKey());
    }

    public void text(EvidenceText text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
    }

    public void weight(WeightFile file) {
        weights.add(file);
    }

    public void problem(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    public void problem(String id, Level level, String message, String help, @Nullable Source source) {
        problem(new Problem(id, level, message, help, source));
    }

    public List<LicenseClaim> claims() {
        return List.copyOf(claims);
    }

    public List<EvidenceText> texts() {
        return List.copyOf(texts);
    }

    /** Does anything here speak of a licence? Files alone do not. */
    public boolean speaks() {
        return !claims.isEmpty() || !texts.isEmpty();
    }

    /** Does anything but the prose of a card state terms? */
    public boolean statesTerms() {
        return !claims.isEmpty() || texts.stream().anyMatch(text -> text.role() != TextRole.CARD);
    }

    /** The finished evidence, read at {@code place}. */
    public Evidence read(@Nullable String revision, String place, Gate gate, List<String> files) {
        return evidence(revision, place, Origin.READ, gate, files);
    }

    /** The same for a place that answered but had nothing to say about the licence, so that others may. */
    public Evidence silent(@Nullable String revision, String place, Gate gate, List<String> files) {
        return evidence(revision, place, Origin.NONE, gate, files);
    }

    /** Read where anything here speaks of a licence, and otherwise silent for the reason given. */
    public Evidence finished(@Nullable String revision, String place, Gate gate, List<String> files, Problem silence) {
        if (speaks()) {
            return read(revision, place, gate, files);
        }
        problem(silence);
        return silent(revision, place, gate, files);
    }

    private Evidence evidence(@Nullable String revision, String place, Origin origin, Gate gate, List<String> files) {
        return new Evidence(
                model, revision, place, origin, gate, claims, texts, weights, parents, files, problems, identity);
    }
}
