package io.github.weightmark.judge;

import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Lazy;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
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
    private static final List<String> ACTIONS = List.of("allow", "review", "deny");
    private static final List<String> MODEL_KEYS = List.of("used", "review", "deny");
    static final List<String> TIERS = Arrays.stream(Tier.values()).map(Tier::id).toList();
    private static final List<String> EVIDENCE =
            Arrays.stream(RequiredEvidence.values()).map(RequiredEvidence::key).toList();
    private final Set<String> clauseKinds = new TreeSet<>();
    private final Lazy<Set<String>> clauseIds;
    private final Lazy<Set<String>> licenseIds;
    private final Licenses licenses;
    private final WaiverParser waivers;

    PolicyParser(Knowledge knowledge) {
        knowledge.clauses().stream().map(ClauseRule::id).forEach(clauseKinds::add);
        clauseIds = new Lazy<>(() -> clauseIds(clauseKinds, knowledge));
        licenseIds = new Lazy<>(() -> licenseIds(knowledge));
        licenses = new Licenses(knowledge.licenses());
        waivers = new WaiverParser(clauseIds, licenseIds);
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
                UseParser.use(members.get("use"), base.use()),
                tiers(members.get("tiers"), base.tiers()),
                listed(members.get("clauses"), base.clauses(), this::clause),
                listed(members.get("licenses"), base.licenses(), this::license),
                models(members.get("models"), base.models()),
                evidence == null ? base.evidence() : evidence(evidence),
                duties == null ? base.duties() : action(duties),
                acceptFreeWeights(members.get("fully-open"), base.acceptFreeWeights()),
                waivers.waivers(members.get("waivers"), base.waivers()));
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
}
