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

/**
 * Holds a model against the Open Source AI Definition 1.0, requirement by requirement.
 *
 * <p>Whether data information is "sufficiently detailed" is a judgement of people: it is repeated here with its source,
 * or left open, never made.
 */
final class OsaidCheck {

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

    /**
     * @param reason the weightiest reason for {@code terms}
     * @param hasWeights was a weight file seen, or are published weights known?
     */
    OsaidCheck(Components components, Standing standing, Collection<Clause> clauses, boolean hasWeights) {
        this.components = components;
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
        return new Requirement("O2", status, why, "");
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

    /** A published verdict that the definition is met covers what we know nothing of ourselves. */
    private Status judged(Status own) {
        Osaid published = components.verdict();
        return own == Status.UNKNOWN && published != null && published.verdict() == Status.MET ? Status.MET : own;
    }

    private Requirement requirement(Part part, Status status) {
        String source = components.source(part.component());
        Osaid published = components.verdict();
        String from = source.isEmpty() && published != null && status == Status.MET ? published.source() : source;
        String why = switch (status) {
            case MET -> "There is " + part.words() + ".";
            case NOT_MET -> "There is not " + part.words() + ", or not under open terms.";
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
