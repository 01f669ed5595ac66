package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Concludes how open a model is from everything that was read about it and its ancestors.
 *
 * <p>All voices on the terms of the weights are heard, and the strictest counts: a wrong "permissive" would be worse
 * than ten wrong "restricted". What cannot be told is {@link Tier#UNKNOWN}, with the reason.
 */
public final class Assessor {

    /** Licences change: what nobody has read for a year may be wrong by now. */
    private static final String STALE = " (over a year older than the rules, look again)";

    private final Licenses licenses;
    private final Effects effects;
    private final Witnesses witnesses;
    private final Lineages lineages;
    private final FullOpenness fullOpenness;
    private final ClauseCollector clauseCollector;
    private final ProjectWords project;
    private final Knowledge knowledge;

    /** Without a project whose own texts could show what it does. */
    public Assessor(Knowledge knowledge, EvidenceSet evidence, Readings readings) {
        this(knowledge, Families.of(knowledge), evidence, readings, Project.NONE);
    }

    /**
     * @param families those of {@code knowledge}
     * @param project what the project that uses the models says and ships
     */
    public Assessor(Knowledge knowledge, Families families, EvidenceSet evidence, Readings readings, Project project) {
        this.project = new ProjectWords(project);
        this.knowledge = knowledge;
        this.licenses = new Licenses(knowledge.licenses());
        this.effects = new Effects(knowledge.clauses());
        this.witnesses = new Witnesses(knowledge, families, licenses, effects, evidence, readings);
        this.lineages = new Lineages(witnesses);
        this.fullOpenness = new FullOpenness(licenses);
        this.clauseCollector = new ClauseCollector(licenses);
    }

    /** What we conclude about {@code model}; the same for the same evidence, whatever was asked before. */
    public Assessment assess(ModelRef model) {
        Own own = witnesses.of(model);
        Lineage lineage = lineages.of(own);
        Standing standing = Standing.of(own, lineage);
        List<Clause> clauses = clauseCollector.collect(own, lineage);
        NamePrefix prefix = new NamePrefix(
                model, lineage.ancestors().stream().map(Kin::model).toList());
        Evidence read = own.evidence();
        LicenseFacts license = licenseFacts(own, lineage, standing.terms());
        Fulfilment fulfilment = new Fulfilment(project, prefix, own, binding(license.concluded()));
        return new Assessment(
                read.revision() == null ? model : model.at(read.revision()),
                revision(model, read),
                tier(own, lineage, standing),
                standing.terms(),
                own.origin(),
                originNote(own),
                reasons(own, standing),
                license,
                clauses,
                new Obligations(effects).of(clauses, fulfilment),
                openness(own, standing, clauses),
                ancestors(lineage),
                conflicts(own, lineage, clauses, prefix),
                problems(own, lineage));
    }

    /** The commit that was read; a version in Maven stays what it is, so that nothing need be read to tell it. */
    private static @Nullable String revision(ModelRef model, Evidence read) {
        return read.revision() == null && model.inMaven() ? model.revision() : read.revision();
    }

    /** What the user of {@code model} has to do because of {@code clauses}, wherever these were read. */
    public List<Obligation> obligations(
            ModelRef model, List<Clause> clauses, List<Ancestor> ancestors, String license) {
        List<ModelRef> bases = ancestors.stream().map(Ancestor::model).toList();
        NamePrefix prefix = new NamePrefix(model, bases);
        return new Obligations(effects)
                .of(clauses, new Fulfilment(project, prefix, witnesses.of(model), binding(license)));
    }

    private List<Conflict> conflicts(Own own, Lineage lineage, List<Clause> clauses, NamePrefix prefix) {
        List<Conflict> conflicts = new ArrayList<>(Contradictions.of(own, lineage, clauses, prefix));
        conflicts.addAll(new Bases(licenses).contradictions(own, lineage));
        conflicts.addAll(Links.dead(own.evidence()));
        conflicts.addAll(witnesses.dataSets().restricted(own.evidence()));
        return conflicts;
    }

    private Tier tier(Own own, Lineage lineage, Standing standing) {
        boolean free = standing.terms() == Terms.OSI;
        return free && fullOpenness.isFullyOpen(own, lineage) ? Tier.FULLY_OPEN : standing.tier();
    }

    private String originNote(Own own) {
        String stale = own.checked() != null && knowledge.isStale(own.checked()) ? STALE : "";
        String checked = own.checked() == null ? "" : " of " + own.checked() + stale;
        if (!own.read()) {
            return own.answeredByKnowledge()
                    ? "from the knowledge base" + checked + ", not re-read"
                    : "nothing answered";
        }
        boolean onlyKnowledge = own.witnesses().stream()
                .allMatch(witness -> witness.kind() == Witness.Kind.CURATED || witness.kind() == Witness.Kind.NAMESAKE);
        String licence = onlyKnowledge ? "; the licence from the knowledge base" + checked : "";
        String verb = own.origin() == Origin.LOCKED ? "locked: " : "read from ";
        return verb + own.evidence().place() + licence;
    }

    private static List<String> reasons(Own own, Standing standing) {
        List<String> reasons = new ArrayList<>(standing.reasons());
        Evidence read = own.evidence();
        if (read.origin() == Origin.READ
                && !read.files().isEmpty()
                && read.weights().isEmpty()) {
            reasons.add(read.place() + " lists no weight file.");
        }
        if (own.family() != null && own.family().note() != null) {
            reasons.add(own.family().file() + " notes: " + own.family().note());
        }
        return reasons;
    }

    private static LicenseFacts licenseFacts(Own own, Lineage lineage, Terms terms) {
        return new LicenseFacts(
                own.evidence().claims(),
                own.reading().matches(),
                List.copyOf(Concluded.inherited(lineage)),
                Concluded.expression(own, lineage, terms));
    }

    private static Set<String> binding(String concluded) {
        return LicenseFacts.NO_ASSERTION.equals(concluded)
                ? Set.of()
                : new TreeSet<>(List.of(concluded.split(" AND ")));
    }

    private Openness openness(Own own, Standing standing, List<Clause> clauses) {
        Components components = new Components(licenses, own);
        Parts parts = new Parts(licenses, own, components, standing.terms());
        OsaidCheck osaid = new OsaidCheck(
                components,
                standing,
                clauses,
                parts.hasWeights(),
                Library.of(own.evidence()).orElse(null));
        List<Requirement> requirements = osaid.requirements();
        List<EuCondition> conditions = new EuAiAct(standing.terms(), clauses, parts.published()).conditions();
        EuAnswer answer = new EuAnswer(conditions);
        MofClass mof = parts.mofClass();
        return new Openness(
                osaid.verdict(requirements),
                osaid.metExceptLicense(requirements),
                requirements,
                mof.reached(),
                mof.blocks(),
                answer.status(),
                answer.reasons(),
                conditions);
    }

    private List<Ancestor> ancestors(Lineage lineage) {
        List<Ancestor> ancestors = new ArrayList<>();
        for (Kin kin : lineage.ancestors()) {
            Lineage further = lineages.of(kin.own());
            Standing standing = Standing.of(kin.own(), further);
            ancestors.add(new Ancestor(
                    kin.model(),
                    kin.relation(),
                    tier(kin.own(), further, standing),
                    Concluded.expression(kin.own(), further, standing.terms()),
                    kin.children()));
        }
        return ancestors;
    }

    /** An ancestor's problems count when it is damaged, or when nothing else tells what its terms are. */
    private static List<Problem> problems(Own own, Lineage lineage) {
        List<Problem> problems = new ArrayList<>(own.evidence().problems());
        for (Kin kin : lineage.ancestors()) {
            boolean unanswered = kin.own().origin() == Origin.NONE || kin.own().terms() == Terms.UNKNOWN;
            kin.own().evidence().problems().stream()
                    .filter(problem -> problem.level() == Level.ERROR || unanswered)
                    .forEach(problems::add);
        }
        return problems.stream().distinct().toList();
    }
}
