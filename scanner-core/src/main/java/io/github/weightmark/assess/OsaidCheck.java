package io.github.weightmark.assess;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.FamilyRule.Osaid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a model against the Open Source AI Definition 1.0, requirement by requirement.
 *
 * <p>Whether data information is "sufficiently detailed" is a judgement of people: it is repeated here with its source,
 * or left open, never made.
 */
final class OsaidCheck {

    private static final String STUDY = "O2";
    /** Requirements that a library with a class for the model fulfils. */
    private static final Set<String> OF_LIBRARY = Set.of("C4", "C5", "C6");
    /** Requirements that speak of terms, not of parts. */
    private static final Set<String> OF_TERMS = Set.of("O1", "O3", "O4", "D4", "P2");

    /** Requirement → the component that fulfils it, and its name in a sentence. */
    private static final Map<String, Part> CODE = parts(
            new Part("C1", "data-prep-code", "the code that processed and filtered the data"),
            new Part("C2", "train-code", "the training code with its settings"),
            new Part("C3", "eval-code", "the code that validated and tested the model"),
            new Part("C4", "support-libs", "the tokenizer and other supporting libraries"),
            new Part("C5", "infer-code", "the inference code"),
            new Part("C6", "architecture", "the architecture"));

    private static final Map<String, Part> DATA = parts(
            new Part("D1", "data-info", "a description of all training data"),
            new Part("D2", "data-info", "a list of all public training data"),
            new Part("D3", "data-info", "a list of all training data that can be obtained from others"));

    private final Components components;
    private final Terms terms;
    private final String reason;
    private final Collection<Clause> clauses;
    private final boolean hasWeights;
    private final @Nullable Library library;

    /**
     * @param hasWeights was a weight file seen, or are published weights known?
     * @param library the library that the card names; {@code null} when it names none that we know
     */
    OsaidCheck(
            Components components,
            Standing standing,
            Collection<Clause> clauses,
            boolean hasWeights,
            @Nullable Library library) {
        this.components = components;
        this.library = library;
        this.terms = standing.terms();
        this.reason = standing.reasons().get(0);
        this.clauses = clauses;
        this.hasWeights = hasWeights;
    }

    /** All requirements in the order of the definition. */
    List<Requirement> requirements() {
        List<Requirement> needed = new ArrayList<>();
        DATA.values().forEach(part -> needed.add(present(part)));
        needed.add(dataTerms());
        CODE.values().forEach(part -> needed.add(code(part)));
        Requirement parameters = parameters();
        List<Requirement> all = new ArrayList<>();
        all.add(freedom("O1", "use the weights for anything", ""));
        all.add(study(needed, parameters));
        all.add(freedom("O3", "change them", "no-derivatives"));
        all.add(freedom("O4", "share them", "no-redistribution"));
        all.addAll(needed);
        all.add(parameters);
        all.add(parameterTerms());
        all.add(new Requirement("S1", Status.MET, "Share-alike conditions are always allowed.", ""));
        return all;
    }

    /** The definition as a whole: a published verdict counts, unless a requirement plainly is not met. */
    Status verdict(List<Requirement> requirements) {
        Status rows = worst(requirements);
        Osaid published = components.verdict();
        return published == null || rows == Status.NOT_MET ? rows : published.verdict();
    }

    private Requirement freedom(String id, String what, String forbiddingClause) {
        for (Clause clause : clauses) {
            if (clause.id().equals(forbiddingClause)) {
                String why = "The clause " + clause.id() + " does not let everyone " + what + ".";
                return new Requirement(id, Status.NOT_MET, why, clause.source().toString());
            }
        }
        return switch (parameterStatus()) {
            case MET -> new Requirement(id, Status.MET, "The licence lets everyone " + what + ".", reason);
            case NOT_MET -> new Requirement(id, Status.NOT_MET, "The terms do not let everyone " + what + ".", reason);
            case UNKNOWN ->
                new Requirement(id, Status.UNKNOWN, "It is not known whether everyone may " + what + ".", reason);
        };
    }

    private static Requirement study(List<Requirement> needed, Requirement parameters) {
        List<Requirement> all = new ArrayList<>(needed);
        all.add(parameters);
        Status status = worst(all);
        String why = switch (status) {
            case MET -> "Data information, code and parameters can be had.";
            case NOT_MET -> "Some of data information, code or parameters cannot be had.";
            case UNKNOWN -> "It is not known whether all of data information, code and parameters can be had.";
        };
        return new Requirement(STUDY, status, why, "");
    }

    private Requirement present(Part part) {
        return requirement(part, judged(components.presence(part.component())));
    }

    private Requirement code(Part part) {
        return requirement(part, judged(components.open(part.component(), true)));
    }

    private Requirement dataTerms() {
        Part part = new Part("D4", "data-info", "data information under open terms");
        return requirement(part, judged(components.open(part.component(), false)));
    }

    /** A published verdict that the parts are there covers what we know nothing of ourselves. */
    private Status judged(Status own) {
        return own == Status.UNKNOWN && partsWereFound() ? Status.MET : own;
    }

    private boolean partsWereFound() {
        Osaid published = components.verdict();
        return published != null && (published.verdict() == Status.MET || published.exceptLicense());
    }

    /** Would the definition be met if only the licences were others? */
    boolean metExceptLicense(List<Requirement> requirements) {
        boolean onlyLicenses = requirements.stream()
                .filter(requirement -> !requirement.id().equals(STUDY))
                .allMatch(requirement -> requirement.status() == Status.MET || isLicense(requirement));
        return verdict(requirements) == Status.NOT_MET && hasWeights && onlyLicenses;
    }

    /** Is it the terms alone that this requirement fails for? */
    private boolean isLicense(Requirement requirement) {
        Part code = CODE.get(requirement.id());
        boolean there = code != null && components.presence(code.component()) == Status.MET;
        boolean ofTerms = OF_TERMS.contains(requirement.id()) || there;
        return requirement.status() == Status.NOT_MET && ofTerms;
    }

    private Requirement requirement(Part part, Status status) {
        String source = components.source(part.component());
        Osaid published = components.verdict();
        String from = source.isEmpty() && published != null && status == Status.MET ? published.source() : source;
        if (status == Status.UNKNOWN && library != null && OF_LIBRARY.contains(part.id())) {
            String holds = "It runs with " + library.name() + ", whose code is under a licence that OSI approved.";
            return new Requirement(part.id(), Status.MET, holds, library.source());
        }
        String why = switch (status) {
            case MET -> "There is " + part.words() + ".";
            case NOT_MET -> "Missing, or not under open terms: " + part.words() + ".";
            case UNKNOWN -> "Nothing is known for sure about " + part.words() + ".";
        };
        return new Requirement(part.id(), status, why, from);
    }

    private Requirement parameters() {
        if (hasWeights) {
            return new Requirement("P1", Status.MET, "The weights can be downloaded.", "");
        }
        return terms == Terms.CLOSED
                ? new Requirement("P1", Status.NOT_MET, "The weights are not given to anyone.", reason)
                : new Requirement("P1", Status.UNKNOWN, "No weight file was seen.", "");
    }

    private Requirement parameterTerms() {
        String why = switch (terms) {
            case OSI -> "The weights are under a licence that OSI approved.";
            case FREE ->
                "The weights are under a free licence, equal to an approved one: "
                        + "OSI keeps no list of terms for parameters.";
            case FREE_FLAGGED -> "The weights are under a free licence with added duties nobody has reviewed.";
            case RESTRICTED, CLOSED -> "The weights are under terms that restrict.";
            case NONE, UNKNOWN -> "The terms of the weights are not known.";
        };
        return new Requirement("P2", parameterStatus(), why, reason);
    }

    private Status parameterStatus() {
        return switch (terms) {
            case OSI, FREE -> Status.MET;
            case RESTRICTED, CLOSED -> Status.NOT_MET;
            case FREE_FLAGGED, NONE, UNKNOWN -> Status.UNKNOWN;
        };
    }

    private static Status worst(List<Requirement> requirements) {
        Status worst = Status.MET;
        for (Requirement requirement : requirements) {
            if (requirement.status() == Status.NOT_MET) {
                return Status.NOT_MET;
            }
            worst = requirement.status() == Status.UNKNOWN ? Status.UNKNOWN : worst;
        }
        return worst;
    }

    private static Map<String, Part> parts(Part... parts) {
        Map<String, Part> all = new LinkedHashMap<>();
        for (Part part : parts) {
            all.put(part.id(), part);
        }
        return all;
    }

    private record Part(String id, String component, String words) {}
}
