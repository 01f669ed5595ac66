package io.github.weightmark.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Level;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.Knowledge;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of a SARIF run, with what code scanning asks of each: a short and a full description, and help. */
final class SarifRules {

    private static final String CLAUSE = "WM-CLAUSE-";
    /** How ids begin → what fired. */
    private static final Map<String, String> TITLES = Map.of(
            "WM-TIER-", "Openness tier of an AI model",
            "WM-CONFLICT-", "Statements about a licence contradict each other",
            "WM-LICENSE", "Licence that the policy forbids or wants reviewed",
            "WM-MODEL", "Model that the policy forbids or wants reviewed",
            "WM-WAIVER-", "Waiver that no longer holds",
            "WM-DUTIES-", "Duty of a licence that the project visibly does not do",
            "WM-LOCK-", "Change of a model since it was locked",
            "WM-SERVICE-", "Terms of a service that hold beside the licence of the weights");

    private final Map<String, ClauseRule> clauses = new HashMap<>();

    SarifRules(Knowledge knowledge) {
        knowledge.clauses().forEach(rule -> clauses.put(id(rule), rule));
    }

    /** Writes one rule for each id that fired, in order; answers where each stands. */
    Map<String, Integer> write(List<Alert> alerts, ArrayNode rules) {
        Map<String, Integer> places = new HashMap<>();
        alerts.stream().map(Alert::rule).distinct().sorted().forEach(id -> {
            places.put(id, rules.size());
            Level heaviest = alerts.stream()
                    .filter(alert -> alert.rule().equals(id))
                    .map(Alert::level)
                    .max(Level::compareTo)
                    .orElse(Level.NOTE);
            rule(rules.addObject(), id, heaviest);
        });
        return places;
    }

    private void rule(ObjectNode rule, String id, Level level) {
        ClauseRule clause = clauses.get(id);
        rule.put("id", id);
        rule.putObject("shortDescription")
                .put("text", clause == null ? title(id) : "Licence clause: " + clause.title());
        rule.putObject("fullDescription").put("text", clause == null ? meaning(id) : clause.meaning());
        rule.putObject("help").put("text", help(id));
        rule.putObject("defaultConfiguration").put("level", level.id());
        ObjectNode properties = rule.putObject("properties");
        properties.putArray("tags").add("license").add("ai-model");
        properties.put("precision", "high").put("problem.severity", severity(level));
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "recommendation";
        };
    }

    /** A line on every finding under that id, other than of clauses. */
    static String title(String id) {
        return TITLES.entrySet().stream()
                .filter(title -> id.startsWith(title.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Evidence that could not be read");
    }

    private static String meaning(String id) {
        return id.startsWith("WM-TIER-")
                ? "The tier says how open a model is: fully-open, permissive, restricted, closed, or unknown."
                : title(id) + ".";
    }

    private static String help(String id) {
        return id.startsWith(CLAUSE)
                ? "Read the clause in the report. Declare your use in weightmark.yml, choose another model, or add a waiver"
                        + " with owner and expiry."
                : "Read the message. Choose another model, settle what it names, or add a waiver with owner and expiry.";
    }

    private static String id(ClauseRule rule) {
        return CLAUSE + rule.id().toUpperCase(Locale.ROOT);
    }
}
