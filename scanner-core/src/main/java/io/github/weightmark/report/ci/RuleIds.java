package io.github.weightmark.report.ci;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Problem;
import java.util.Locale;

/**
 * The ids under which code hosts remember our rules: one for each kind of clause, tier and conflict, the same whether
 * the policy denies or reviews it.
 */
final class RuleIds {

    private RuleIds() {}

    static String of(Finding finding) {
        int dot = finding.rule().indexOf('.');
        String area = dot < 0 ? finding.rule() : finding.rule().substring(0, dot);
        return switch (area) {
            case "clauses" -> "WM-CLAUSE-" + word(finding.subject());
            case "tiers" -> "WM-TIER-" + word(finding.subject());
            case "conflicts" -> "WM-CONFLICT-" + word(finding.subject());
            case "licenses" -> "WM-LICENSE";
            case "models" -> "WM-MODEL";
            default -> "WM-" + word(finding.rule());
        };
    }

    static String of(Problem problem) {
        return "WM-" + word(problem.id());
    }

    private static String word(String id) {
        return id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
    }
}
