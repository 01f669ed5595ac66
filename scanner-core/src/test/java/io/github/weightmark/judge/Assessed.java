package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds assessments for tests. */
final class Assessed {

    static final ModelRef MODEL = ModelRef.huggingFace("acme/model");

    private final Tier tier;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Obligation> duties = new ArrayList<>();
    private Terms terms = Terms.RESTRICTED;
    private Status osaid = Status.UNKNOWN;
    private Origin origin = Origin.READ;
    private String concluded = "NOASSERTION";

    private Assessed(Tier tier) {
        this.tier = tier;
    }

    static Assessed of(Tier tier) {
        return new Assessed(tier);
    }

    Assessed terms(Terms newTerms, Status newOsaid) {
        terms = newTerms;
        osaid = newOsaid;
        return this;
    }

    Assessed clause(String id, Map<String, ?> parameters) {
        clauses.add(Clause.of(id, parameters, Source.lines("LICENSE", 61, 66), "quote"));
        return this;
    }

    Assessed inherited(String id, String from) {
        clauses.add(
                Clause.of(id, Map.of(), Source.file("rules/licenses/x.yml"), "").inheritedFrom(from));
        return this;
    }

    Assessed conflict(String id) {
        conflicts.add(new Conflict(id, "acme/model: one says this, another that.", List.of()));
        return this;
    }

    Assessed duty(String id, Status fulfilled) {
        duties.add(new Obligation(id, new TreeMap<>(), "Do what " + id + " says.", fulfilled));
        return this;
    }

    Assessed problem(Level level) {
        problems.add(new Problem("hub.timeout", level, "The Hub did not answer.", "Try again later.", null));
        return this;
    }

    Assessed origin(Origin newOrigin) {
        origin = newOrigin;
        return this;
    }

    Assessed license(String expression) {
        concluded = expression;
        return this;
    }

    Assessment build() {
        return new Assessment(
                MODEL,
                null,
                tier,
                terms,
                origin,
                "from the knowledge base of 2026-11, not re-read",
                List.of("LICENSE:1 says so."),
                new LicenseFacts(List.of(), List.of(), List.of(), concluded),
                clauses,
                duties,
                new Openness(osaid, List.of(), null, "cannot tell", List.of()),
                List.of(),
                conflicts,
                problems);
    }
}
