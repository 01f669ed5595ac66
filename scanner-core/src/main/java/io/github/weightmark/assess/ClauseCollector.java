package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects every clause that binds: read ones first, then what licences are known to say whose text was not at hand,
 * then the same of every ancestor.
 */
final class ClauseCollector {

    private static final Comparator<Clause> ORDER = Comparator.comparing(
                    (Clause clause) -> clause.inheritedFrom() != null)
            .thenComparing(Clause::id)
            .thenComparing(Clause::source)
            .thenComparing(clause -> String.valueOf(clause.inheritedFrom()))
            .thenComparing(clause -> clause.parameters().toString());

    /** Parameters that make another clause of it; the other words of a clause are told in as many ways as it is read. */
    private static final Set<String> NAMES = Set.of("prefix", "regions");

    private static final String CONDITION = "only_if";
    private static final String WORDS = "text";

    private final Licenses licenses;

    ClauseCollector(Licenses licenses) {
        this.licenses = licenses;
    }

    List<Clause> collect(Own own, Lineage lineage) {
        List<Clause> all = new ArrayList<>(own(own));
        for (Witness gap : lineage.gaps()) {
            if (gap.license() != null) {
                licenses.byId(gap.license()).ifPresent(rule -> facts(rule).forEach(fact -> add(all, fact)));
            }
        }
        for (Kin kin : lineage.ancestors()) {
            own(kin.own())
                    .forEach(clause -> add(all, clause.inheritedFrom(kin.model().name())));
        }
        all.sort(ORDER);
        return List.copyOf(all);
    }

    private List<Clause> own(Own own) {
        List<Clause> all = new ArrayList<>();
        own.reading().clauses().forEach(clause -> add(all, clause));
        Set<String> unread = new TreeSet<>();
        own.witnesses().stream().map(Witness::license).filter(Objects::nonNull).forEach(unread::add);
        own.reading().matches().stream()
                .filter(ClauseCollector::isWhole)
                .map(LicenseMatch::license)
                .filter(Objects::nonNull)
                .forEach(unread::remove);
        if (own.family() != null) {
            unread.addAll(own.family().also());
        }
        for (String license : unread) {
            licenses.byId(license).ifPresent(rule -> facts(rule).forEach(fact -> add(all, fact)));
        }
        return all;
    }

    private static boolean isWhole(LicenseMatch match) {
        boolean whole = match.match() == MatchKind.EXACT || match.match() == MatchKind.VARIANT;
        return whole && !match.by().equals("title");
    }

    private static List<Clause> facts(LicenseRule rule) {
        List<Clause> clauses = new ArrayList<>();
        for (ClauseFact fact : rule.clauses()) {
            String quote = fact.phrases().isEmpty() ? "" : fact.phrases().get(0);
            Map<String, Object> parameters = Objects.requireNonNullElse(fact.parameters(), Map.of());
            String section = fact.section() == null ? "" : " " + fact.section();
            clauses.add(Clause.of(fact.id(), parameters, Source.file(rule.file() + section), quote));
        }
        return clauses;
    }

    /** Of two that say the same the first is kept, unless it binds under a condition that the other does not make. */
    private static void add(List<Clause> all, Clause clause) {
        if (all.stream().noneMatch(known -> says(known, clause))) {
            all.removeIf(known -> isConditional(known) && says(clause, known));
            all.add(clause);
        }
    }

    private static boolean isConditional(Clause clause) {
        return clause.parameters().containsKey(CONDITION);
    }

    /** Does {@code known} say the same, with every figure and name that {@code clause} fixes, and no less often? */
    private static boolean says(Clause known, Clause clause) {
        boolean milder = isConditional(known) && !isConditional(clause);
        if (!known.id().equals(clause.id()) || milder) {
            return false;
        }
        for (Map.Entry<String, Object> parameter : clause.parameters().entrySet()) {
            Object value = parameter.getValue();
            boolean matters = value instanceof Number
                    || NAMES.contains(parameter.getKey())
                    || parameter.getKey().equals(WORDS) && isOfAnother(known, clause);
            if (matters && !sameValue(known.parameters().get(parameter.getKey()), value)) {
                return false;
            }
        }
        return true;
    }

    /** Whose duty names no words does not fulfil the duty to show somebody else's. */
    private static boolean isOfAnother(Clause known, Clause clause) {
        return !Objects.equals(known.inheritedFrom(), clause.inheritedFrom());
    }

    private static boolean sameValue(@Nullable Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        return one != null && one.toString().equalsIgnoreCase(other.toString());
    }
}
