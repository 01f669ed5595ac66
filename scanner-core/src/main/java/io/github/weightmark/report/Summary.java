package io.github.weightmark.report;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A scan in numbers.
 *
 * @param verdict the worst of all
 * @param models how many different models
 * @param byTier how many of each tier; no entry means none
 * @param violations findings that fail the build
 * @param reviews findings that ask a person, those apart that only say what could not be read
 * @param waived findings that a waiver accepts
 * @param baselined findings that a baseline accepts
 * @param incomplete models that could not be decided, and errors outside any one model
 */
public record Summary(
        Verdict verdict,
        int models,
        Map<Tier, Integer> byTier,
        int violations,
        int reviews,
        int waived,
        int baselined,
        int incomplete) {

    /** The rule of findings that say why a model could not be decided; {@code incomplete} counts those models. */
    public static final String INCOMPLETE = "evidence.incomplete";

    public Summary {
        byTier = Collections.unmodifiableMap(new EnumMap<>(byTier));
    }

    public static Summary of(ScanResult result) {
        Map<Tier, Integer> byTier = new EnumMap<>(Tier.class);
        int incomplete = 0;
        for (ModelResult model : result.models()) {
            byTier.merge(model.assessment().tier(), 1, Integer::sum);
            incomplete += model.verdict() == Verdict.INCOMPLETE ? 1 : 0;
        }
        for (Problem problem : result.problems()) {
            incomplete += problem.level() == Level.ERROR ? 1 : 0;
        }
        List<Finding> findings = result.models().stream()
                .flatMap(model -> model.findings().stream())
                .toList();
        return new Summary(
                result.verdict(),
                result.models().size(),
                byTier,
                count(findings, Level.ERROR),
                count(
                        findings.stream()
                                .filter(finding -> !INCOMPLETE.equals(finding.rule()))
                                .toList(),
                        Level.WARNING),
                (int) findings.stream().filter(Summary::waived).count(),
                (int) findings.stream()
                        .filter(finding -> finding.baseline() != null)
                        .count(),
                incomplete);
    }

    /** How many models are of {@code tier}. */
    public int of(Tier tier) {
        return byTier.getOrDefault(tier, 0);
    }

    /** An expired waiver stays on its finding but no longer lowers it. */
    private static boolean waived(Finding finding) {
        return finding.waiver() != null && finding.level() == Level.NOTE;
    }

    private static int count(List<Finding> findings, Level level) {
        return (int)
                findings.stream().filter(finding -> finding.level() == level).count();
    }
}
