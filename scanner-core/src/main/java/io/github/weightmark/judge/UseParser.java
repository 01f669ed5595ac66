package io.github.weightmark.judge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the organisation does with models; what one policy does not say, the one it extends does. */
final class UseParser {

    private static final List<String> KEYS = List.of(
            "commercial",
            "distribution",
            "monthly-active-users",
            "annual-revenue-usd",
            "regions",
            "trains-models-on-outputs",
            "domains");
    private static final List<String> DISTRIBUTIONS = List.of("internal", "hosted", "distributed");

    private UseParser() {}

    static Use use(@Nullable PolicyNode node, Use base) {
        if (node == null) {
            return base;
        }
        Map<String, PolicyNode> members = node.members(KEYS);
        return new Use(
                or(members.get("commercial"), PolicyNode::yesOrNo, base.commercial()),
                or(members.get("distribution"), UseParser::distribution, base.distribution()),
                or(members.get("monthly-active-users"), PolicyNode::count, base.monthlyActiveUsers()),
                or(members.get("annual-revenue-usd"), PolicyNode::count, base.annualRevenueUsd()),
                or(members.get("regions"), UseParser::regions, base.regions()),
                or(members.get("trains-models-on-outputs"), PolicyNode::yesOrNo, base.trainsModelsOnOutputs()),
                or(members.get("domains"), UseParser::texts, base.domains()));
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
}
