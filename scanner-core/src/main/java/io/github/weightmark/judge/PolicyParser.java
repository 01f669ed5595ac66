package io.github.weightmark.judge;

import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Lazy;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays a policy over the one it extends: what it lists moves there, what it does not mention stays.
 *
 * <p>Something listed twice in one policy is judged by the stricter of the two.
 */
final class PolicyParser {

    private static final List<String> KEYS = List.of(
            "extends", "use", "tiers", "clauses", "licenses", "models", "evidence", "duties", "fully-open", "waivers");
    private static final List<String> USE_KEYS = List.of(
            "commercial",
            "distribution",
            "monthly-active-users",
            "annual-revenue-usd",
            "regions",
            "trains-models-on-outputs",
            "domains");
    private static final List<String> DISTRIBUTIONS = List.of("internal", "hosted", "distributed");
    private static final List<String> ACTIONS = List.of("allow", "review", "deny");
    private static final List<String> MODEL_KEYS = List.of("used", "review", "deny");
    private static final List<String> WAIVER_KEYS = List.of("model", "clauses", "reason", "owner", "until");
    private static final List<String> TIERS =
            Arrays.stream(Tier.values()).map(Tier::id).toList();
    private static final List<String> EVIDENCE =
            Arrays.stream(RequiredEvidence.values()).map(RequiredEvidence::key).toList();
    private static final List<String> CONFLICTS = List.of(
            "declared-vs-declared",
            "declared-vs-detected",
            "read-vs-curated",
            "package-vs-weights",
            "laxer-than-base",
            "gated-though-free",
            "missing-name-prefix",
            "missing-notice",
            "contradictory-bases",
            "dead-license-link",
            "data-set-license",
            "project-vs-model");

    private final Set<String> clauseKinds = new TreeSet<>();
    private final Lazy<Set<String>> clauseIds;
    private final Lazy<Set<String>> licenseIds;
    private final Licenses licenses;

    PolicyParser(Knowledge knowledge) {
        knowledge.clauses().stream().map(ClauseRule::id).forEach(clauseKinds::add);
        clauseIds = new Lazy<>(() -> clauseIds(clauseKinds, knowledge));
        licenseIds = new Lazy<>(() -> licenseIds(knowledge));
        licenses = new Licenses(knowledge.licenses());
    }

    private static Set<String> clauseIds(Set<String> kinds, Knowledge knowledge) {
        Set<String> ids = new TreeSet<>(kinds);
        knowledge
                .licenses()
                .forEach(license ->
                        license.clauses().stream().map(ClauseFact::id).forEach(ids::add));
        return ids;
    }

    private static Set<String> licenseIds(Knowledge knowledge) {
        Set<String> ids = new TreeSet<>();
        knowledge.licenses().forEach(license -> ids.add(license.id()));
        return ids;
    }

    /** What the policy extends; {@code null} when it does not say. */
    @Nullable
    PolicyNode base(PolicyNode root) {
        return root.members(KEYS).get("extends");
    }

    Policy parse(PolicyNode root, Policy base) {
        Map<String, PolicyNode> members = root.members(KEYS);
        PolicyNode evidence = members.get("evidence");
        PolicyNode duties = members.get("duties");
        return new Policy(
                use(members.get("use"), base.use()),
                tiers(members.get("tiers"), base.tiers()),
                listed(members.get("clauses"), base.clauses(), this::clause),
                listed(members.get("licenses"), base.licenses(), this::license),
                models(members.get("models"), base.models()),
                evidence == null ? base.evidence() : evidence(evidence),
                duties == null ? base.duties() : action(duties),
                acceptFreeWeights(members.get("fully-open"), base.acceptFreeWeights()),
                waivers(members.get("waivers"), base.waivers()));
    }

    private static Use use(@Nullable PolicyNode node, Use base) {
        if (node == null) {
            return base;
        }
        Map<String, PolicyNode> members = node.members(USE_KEYS);
        return new Use(
                or(members.get("commercial"), PolicyNode::yesOrNo, base.commercial()),
                or(members.get("distribution"), PolicyParser::distribution, base.distribution()),
                or(members.get("monthly-active-users"), PolicyNode::count, base.monthlyActiveUsers()),
                or(members.get("annual-revenue-usd"), PolicyNode::count, base.annualRevenueUsd()),
                or(members.get("regions"), PolicyParser::regions, base.regions()),
                or(members.get("trains-models-on-outputs"), PolicyNode::yesOrNo, base.trainsModelsOnOutputs()),
                or(members.get("domains"), PolicyParser::texts, base.domains()));
    }

    private static <T> @Nullable T or(@Nullable PolicyNode node, Function<PolicyNode, T> read, @Nullable T base) {
        return node == null ? base : read.apply(node);
    }

    private static String distribution(PolicyNode node) {
        return node.oneOf(DISTRIBUTIONS, "a way of distribution");
    }

    private static List<String> regions(PolicyNode node) {
        return node.items().stream()
                .map(item -> item.oneOf(Regions.valid(), "a region (an ISO 3166 code, EU, EEA, UK or WORLD)"))
                .toList();
    }

    private static List<String> texts(PolicyNode node) {
        return node.items().stream().map(PolicyNode::text).toList();
    }

    private static Map<Tier, Action> tiers(@Nullable PolicyNode node, Map<Tier, Action> base) {
        Map<Tier, Action> tiers = new EnumMap<>(Tier.class);
        tiers.putAll(base);
        SortedMap<String, Action> own = listed(node, new TreeMap<>(), item -> item.oneOf(TIERS, "a tier"));
        own.forEach((tier, action) -> tiers.put(Tier.of(tier), action));
        return tiers;
    }

    private static SortedMap<String, Action> listed(
            @Nullable PolicyNode node, SortedMap<String, Action> base, Function<PolicyNode, String> name) {
        return listed(node == null ? Map.of() : node.members(ACTIONS), base, name);
    }

    private static SortedMap<String, Action> listed(
            Map<String, PolicyNode> members, SortedMap<String, Action> base, Function<PolicyNode, String> name) {
        SortedMap<String, Action> own = new TreeMap<>();
        members.forEach((key, list) -> {
            Action action = Action.valueOf(key.toUpperCase(Locale.ROOT));
            list.items().forEach(item -> own.merge(name.apply(item), action, Action::stricter));
        });
        SortedMap<String, Action> all = new TreeMap<>(base);
        all.putAll(own);
        return all;
    }

    private static SortedMap<String, Action> models(@Nullable PolicyNode node, SortedMap<String, Action> base) {
        if (node == null) {
            return base;
        }
        if (node.isList()) {
            ModelList.check(node);
            return base;
        }
        Map<String, PolicyNode> members = node.members(MODEL_KEYS);
        PolicyNode used = members.remove("used");
        if (used != null) {
            ModelList.check(used);
        }
        // No "allow": a model is let through by a waiver, which has an owner and an end.
        return listed(members, base, PolicyNode::text);
    }

    private String clause(PolicyNode node) {
        // Those without a rule of their own stand in the rules of licences, which are many to read.
        return clauseKinds.contains(node.text()) ? node.text() : node.oneOf(clauseIds.get(), "a clause");
    }

    private String license(PolicyNode node) {
        return licenses.named(node.text())
                .map(LicenseRule::id)
                .orElseGet(() -> node.oneOf(licenseIds.get(), "a licence"));
    }

    private static Action action(PolicyNode node) {
        return Action.valueOf(
                node.oneOf(ACTIONS, "what to do with an open duty").toUpperCase(Locale.ROOT));
    }

    private static RequiredEvidence evidence(PolicyNode node) {
        String word = node.oneOf(EVIDENCE, "a kind of evidence");
        return RequiredEvidence.values()[EVIDENCE.indexOf(word)];
    }

    private static boolean acceptFreeWeights(@Nullable PolicyNode node, boolean base) {
        PolicyNode accept = node == null
                ? null
                : node.members(List.of("accept-free-weights")).get("accept-free-weights");
        return accept == null ? base : accept.yesOrNo();
    }

    private List<Waiver> waivers(@Nullable PolicyNode node, List<Waiver> base) {
        List<Waiver> waivers = new ArrayList<>(base);
        if (node != null) {
            node.items().forEach(item -> waivers.add(waiver(item)));
        }
        return waivers;
    }

    private Waiver waiver(PolicyNode node) {
        Map<String, PolicyNode> members = node.members(WAIVER_KEYS);
        PolicyNode clauses = members.get("clauses");
        String model = needed(node, members, "model", "which model it is for").text();
        String reason =
                needed(node, members, "reason", "why the finding is accepted").text();
        String owner = needed(node, members, "owner", "who answers for it").text();
        LocalDate until = needed(node, members, "until", "on which day it ends").date();
        List<String> accepted = clauses == null ? List.of() : accepted(clauses);
        return new Waiver(model, accepted, reason, owner, until, Source.line(node.file(), node.line()));
    }

    private static PolicyNode needed(PolicyNode waiver, Map<String, PolicyNode> members, String key, String meaning) {
        PolicyNode member = members.get(key);
        if (member == null) {
            throw waiver.error("a waiver must say " + meaning + ". Add \"" + key + "\".");
        }
        return member;
    }

    private List<String> accepted(PolicyNode clauses) {
        Set<String> valid = new TreeSet<>(clauseIds.get());
        valid.addAll(TIERS);
        valid.addAll(CONFLICTS);
        valid.addAll(licenseIds.get());
        List<String> accepted = clauses.items().stream()
                .map(item -> item.oneOf(valid, "a clause, tier, licence or conflict"))
                .toList();
        if (accepted.isEmpty()) {
            throw clauses.error("this waiver lists no clause. Name the clauses that it accepts, or leave the key out "
                    + "to accept every finding of the model.");
        }
        return accepted;
    }
}
