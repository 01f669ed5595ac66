package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.assess.Witness.Kind;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds witnesses that contradict each other, so that a person can look at them whatever the tier. */
final class Contradictions {

    private static final String NOTICE_CLAUSE = "notice-file";

    private final List<Conflict> conflicts = new ArrayList<>();
    private final ModelRef model;
    private final Own own;

    private Contradictions(Own own) {
        this.model = own.evidence().model();
        this.own = own;
    }

    static List<Conflict> of(Own own, Lineage lineage, List<Clause> clauses, NamePrefix prefix) {
        Contradictions found = new Contradictions(own);
        found.amongClaims();
        found.claimsAgainstTexts();
        found.readAgainstCurated();
        found.packageAgainstWeights();
        lineage.ancestors().forEach(found::laxerThanBase);
        found.gatedThoughFree();
        clauses.stream()
                .filter(clause -> clause.inheritedFrom() != null && prefix.fulfilled(clause) == Status.NOT_MET)
                .forEach(found::missingPrefix);
        if (!lineage.ancestors().isEmpty() && !own.curated()) {
            String base = lineage.ancestors().get(0).model().name();
            clauses.stream()
                    .filter(clause -> prescribesNotice(clause, own, lineage))
                    .limit(1)
                    .forEach(clause -> found.missingNotice(clause, base));
        }
        return List.copyOf(found.conflicts);
    }

    private void amongClaims() {
        contradiction(
                "declared-vs-declared",
                own.heard(Kind.CLAIM).toList(),
                own.heard(Kind.CLAIM).toList());
    }

    private void claimsAgainstTexts() {
        contradiction(
                "declared-vs-detected",
                own.heard(Kind.CLAIM).toList(),
                own.heard(Kind.TEXT, Kind.CLAUSE).toList());
    }

    private void readAgainstCurated() {
        contradiction(
                "read-vs-curated",
                own.heard(Kind.CLAIM, Kind.TEXT, Kind.CLAUSE).toList(),
                own.heard(Kind.CURATED, Kind.NAMESAKE).toList());
    }

    private void packageAgainstWeights() {
        contradiction(
                "package-vs-weights",
                own.heard(Kind.ENCLOSURE).toList(),
                own.heard(Kind.CLAIM, Kind.TEXT, Kind.CLAUSE).toList());
    }

    /** One conflict for each kind is enough: the first pair that cannot both be right. */
    private void contradiction(String id, List<Witness> some, List<Witness> others) {
        for (Witness one : some) {
            Optional<Witness> against =
                    others.stream().filter(other -> contradict(one, other)).max(Comparator.comparing(Witness::terms));
            if (against.isPresent()) {
                Witness other = against.get();
                String message = model.name() + ": " + one.sentence() + " But " + other.sentence();
                conflicts.add(new Conflict(id, message, List.of(one.source(), other.source())));
                return;
            }
        }
    }

    /** Two free licences, or a licence and an unknown one, are no contradiction: both may be right. */
    private static boolean contradict(Witness one, Witness other) {
        if (!told(one.terms()) || !told(other.terms())) {
            return false;
        }
        boolean bothNamed = one.license() != null && other.license() != null;
        return one.free() != other.free()
                || !one.free() && bothNamed && !String.valueOf(one.license()).equals(other.license());
    }

    private static boolean told(Terms terms) {
        return terms != Terms.UNKNOWN && terms != Terms.NONE;
    }

    private void laxerThanBase(Kin base) {
        Optional<Witness> lax = own.heard(Kind.CLAIM, Kind.TEXT, Kind.CURATED)
                .filter(Witness::free)
                .findFirst();
        Optional<Witness> strict = strictest(base.own().witnesses().stream());
        boolean laundered = Witness.isFree(own.terms())
                && strict.filter(witness -> witness.terms().compareTo(Terms.RESTRICTED) >= 0)
                        .isPresent();
        if (lax.isPresent() && laundered) {
            String message = model.name() + ": " + lax.get().sentence() + " But its base "
                    + base.model().name() + " binds what is made from it: "
                    + strict.get().sentence();
            conflicts.add(new Conflict(
                    "laxer-than-base",
                    message,
                    List.of(lax.get().source(), strict.get().source())));
        }
    }

    private static Optional<Witness> strictest(Stream<Witness> witnesses) {
        return witnesses.max(Comparator.comparing(Witness::terms));
    }

    private void gatedThoughFree() {
        Gate gate = own.evidence().gate();
        boolean closedDoor = gate == Gate.MANUAL || gate == Gate.DISABLED;
        if (closedDoor && Witness.isFree(own.terms())) {
            Witness free = own.witnesses().get(0);
            String message = model.name() + ": " + free.sentence() + " But the Hub gives the files only to whom the "
                    + "owner lets in.";
            conflicts.add(new Conflict("gated-though-free", message, List.of(free.source())));
        }
    }

    /**
     * Whether every copy must carry a notice. A free licence that gives no words for one asks to pass on a notice file
     * where there is one, as Apache-2.0 does in §4(d); a model that never had any keeps to it.
     */
    private static boolean prescribesNotice(Clause clause, Own own, Lineage lineage) {
        if (!clause.id().equals(NOTICE_CLAUSE) || clause.parameters().containsKey("only_if")) {
            return false;
        }
        boolean free = lineage.ancestors().stream()
                .filter(kin -> kin.model().name().equals(clause.inheritedFrom()))
                .findFirst()
                .map(kin -> Witness.isFree(kin.own().terms()))
                .orElse(Witness.isFree(own.terms()));
        return clause.parameters().containsKey("text") || !free;
    }

    /** Whoever passes a derived model on passes the notice on: in a file of that name, or in its card. */
    private void missingNotice(Clause clause, String nearest) {
        boolean listed = own.evidence().origin() == Origin.READ
                && !own.evidence().weights().isEmpty();
        boolean carried = own.evidence().files().stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("notice"));
        if (listed && !carried) {
            String base = clause.inheritedFrom() == null ? nearest : clause.inheritedFrom();
            String message = model.name() + " has no notice file, as the licence of its base " + base + " demands ("
                    + clause.source() + ").";
            conflicts.add(new Conflict("missing-notice", message, List.of(clause.source())));
        }
    }

    private void missingPrefix(Clause clause) {
        String message = model.name() + " does not begin with \""
                + clause.parameters().get("prefix") + "\", as the licence of its base " + clause.inheritedFrom()
                + " demands (" + clause.source() + ").";
        Source source = clause.source();
        conflicts.add(new Conflict("missing-name-prefix", message, List.of(source)));
    }
}
