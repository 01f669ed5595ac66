package io.github.weightmark.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.FamilyRule.NameExamples;
import io.github.weightmark.rules.RulePack;
import io.github.weightmark.rules.RuleType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bundled rules as records, those of each type made when somebody asks for them. Written out field by field: at
 * start-up that costs a tenth of what a mapper costs that has to find out about the records first.
 */
final class PackedRules {

    private PackedRules() {}

    static Knowledge of(RulePack pack) {
        return new Knowledge(
                pack.version(),
                lazy(pack, RuleType.LICENSES, PackedRules::license),
                lazy(pack, RuleType.CLAUSES, PackedRules::clause),
                lazy(pack, RuleType.FAMILIES, PackedRules::family),
                lazy(pack, RuleType.PROVIDERS, PackedRules::provider),
                lazy(pack, RuleType.ALIASES, PackedRules::alias),
                lazy(pack, RuleType.DISCOVERY, rule -> json(rule.fields())),
                lazy(pack, RuleType.POLICIES, rule -> json(rule.fields())));
    }

    private static <T> List<T> lazy(RulePack pack, RuleType type, Function<PackedFields, T> make) {
        return new LazyList<>(() -> pack.rules(type).stream()
                .map(rule -> make.apply(new PackedFields(rule)))
                .toList());
    }

    private static LicenseRule license(PackedFields rule) {
        return new LicenseRule(
                rule.text("file"),
                rule.text("id"),
                rule.text("name"),
                rule.textOrNull("steward"),
                rule.textOrNull("version"),
                Terms.of(rule.text("terms")),
                rule.texts("aliases"),
                rule.texts("titles"),
                rule.texts("links"),
                rule.list("clauses", PackedRules::clauseFact),
                rule.text("source"),
                rule.text("checked"),
                rule.textOrNull("note"));
    }

    private static ClauseFact clauseFact(PackedFields fact) {
        return new ClauseFact(
                fact.text("id"), fact.textOrNull("section"), fact.mapping("parameters"), fact.texts("phrases"));
    }

    private static ClauseRule clause(PackedFields rule) {
        return new ClauseRule(
                rule.text("file"),
                rule.text("id"),
                rule.text("title"),
                rule.text("meaning"),
                ClauseRule.Effect.of(rule.text("effect")),
                rule.textOrNull("obligation"),
                rule.texts("patterns"),
                rule.texts("unless"),
                clauseExamples(new PackedFields(rule.mapping("examples"))),
                rule.text("source"),
                rule.text("checked"));
    }

    private static ClauseRule.Examples clauseExamples(PackedFields examples) {
        return new ClauseRule.Examples(
                examples.list(
                        "match",
                        match -> new ClauseRule.Examples.Match(match.text("text"), match.mapping("parameters"))),
                examples.texts("no-match"));
    }

    private static FamilyRule family(PackedFields rule) {
        return new FamilyRule(
                rule.text("file"),
                rule.text("id"),
                rule.text("name"),
                rule.textOrNull("steward"),
                rule.texts("models"),
                rule.text("license"),
                rule.texts("also"),
                rule.parts("components", PackedRules::component),
                rule.part("osaid", PackedRules::osaid),
                rule.part("flops", PackedRules::flops),
                rule.texts("bases"),
                rule.text("verified"),
                rule.text("source"),
                rule.text("checked"),
                rule.textOrNull("note"),
                rule.part("examples", PackedRules::nameExamples));
    }

    private static FamilyRule.Osaid osaid(PackedFields part) {
        return new FamilyRule.Osaid(
                Status.of(part.text("verdict")), part.isTrue("except-license"), part.text("source"));
    }

    private static FamilyRule.Flops flops(PackedFields part) {
        return new FamilyRule.Flops(part.number("e24"), part.text("source"));
    }

    private static FamilyRule.Component component(PackedFields part) {
        return new FamilyRule.Component(part.text("presence"), part.textOrNull("license"), part.textOrNull("source"));
    }

    private static NameExamples nameExamples(PackedFields examples) {
        return new NameExamples(examples.texts("match"), examples.texts("no-match"));
    }

    private static ProviderRule provider(PackedFields rule) {
        return new ProviderRule(
                rule.text("file"),
                rule.text("id"),
                rule.text("name"),
                rule.texts("closed"),
                rule.texts("open"),
                rule.texts("moving"),
                rule.texts("everyday"),
                rule.texts("endpoints"),
                rule.isTrue("weights"),
                rule.textOrNull("terms"),
                rule.text("source"),
                rule.text("checked"),
                rule.part("examples", PackedRules::nameExamples));
    }

    @SuppressWarnings("unchecked") // names are texts by schema
    private static AliasRule alias(PackedFields rule) {
        return new AliasRule(
                rule.text("file"),
                rule.text("id"),
                rule.list("rewrites", rewrite -> new AliasRule.Rewrite(rewrite.text("from"), rewrite.text("to"))),
                (Map<String, String>) (Map<String, ?>) rule.mapping("names"),
                rule.text("source"),
                rule.text("checked"),
                rule.part("examples", PackedRules::aliasExamples));
    }

    private static AliasRule.Examples aliasExamples(PackedFields examples) {
        return new AliasRule.Examples(
                examples.list("match", pair -> new AliasRule.Examples.Pair(pair.text("from"), pair.text("to"))),
                examples.texts("no-match"));
    }

    private static JsonNode json(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Map<?, ?> mapping) {
            ObjectNode object = nodes.objectNode();
            mapping.forEach((key, member) -> object.set(String.valueOf(key), json(member)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = nodes.arrayNode(list.size());
            list.forEach(member -> array.add(json(member)));
            return array;
        }
        if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        if (value instanceof Integer number) {
            return nodes.numberNode(number);
        }
        if (value instanceof Long number) {
            return nodes.numberNode(number);
        }
        return value == null ? nodes.nullNode() : nodes.textNode(value.toString());
    }
}
