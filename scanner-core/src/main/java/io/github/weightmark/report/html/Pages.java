package io.github.weightmark.report.html;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.Summary;
import io.github.weightmark.report.Version;
import io.github.weightmark.report.html.Page.ClauseColumn;
import io.github.weightmark.report.html.Page.Concerned;
import io.github.weightmark.report.html.Page.FindingRow;
import io.github.weightmark.report.html.Page.TierBar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lays a scan out as a page. */
final class Pages {

    private static final int CHART = 1000;
    private static final int FEW = 3;
    private static final Comparator<ModelResult> WORST_FIRST = Comparator.comparing(ModelResult::verdict)
            .reversed()
            .thenComparing(result -> result.model().name());

    private final Asset style = Asset.of("report.css");
    private final Asset script = Asset.of("report.js");
    private final ModelSections sections;

    Pages(Knowledge knowledge) {
        this.sections = new ModelSections(knowledge);
    }

    Page page(ScanResult result, @Nullable String time) {
        List<ModelSection> models = new ArrayList<>();
        for (ModelResult model : result.models().stream().sorted(WORST_FIRST).toList()) {
            models.add(sections.section(model, models.size() + 1));
        }
        Summary summary = Summary.of(result);
        return new Page(
                style,
                script,
                Version.current(),
                result.rulesVersion(),
                time,
                summary,
                sentence(summary),
                bars(summary),
                rows(models, Pages::fails),
                rows(models, finding -> finding.level() == Level.WARNING && !fails(finding)),
                rows(models, finding -> finding.waiver() != null && finding.level() == Level.NOTE),
                rows(models, finding -> finding.baseline() != null),
                rows(models, finding -> finding.rule().startsWith("lock.")),
                unchanged(result),
                models,
                List.of(),
                columns(models),
                result.problems(),
                scanned(result));
    }

    /** What stops a build: violations, and whatever left a model undecided. */
    private static boolean fails(Finding finding) {
        return finding.level() == Level.ERROR || finding.rule().equals(Summary.INCOMPLETE);
    }

    private static String sentence(Summary summary) {
        return switch (summary.verdict()) {
            case PASS -> "Nothing stands against the models found.";
            case REVIEW -> "Nothing is forbidden; a person should look at what is listed for review.";
            case INCOMPLETE -> "Not decided: some evidence could not be read. Nothing that was read is forbidden.";
            case FAIL -> "The policy forbids at least one model as it is used here.";
        };
    }

    private static String unchanged(ScanResult result) {
        return result.lockCompared()
                ? "Nothing: every model is as it was when it was locked."
                : "There was no lock to compare with, so changes cannot be told. To have one, run: weightmark lock.";
    }

    private static List<TierBar> bars(Summary summary) {
        List<TierBar> bars = new ArrayList<>();
        int before = 0;
        for (Tier tier : Tier.values()) {
            int count = summary.of(tier);
            if (count > 0) {
                int from = before * CHART / summary.models();
                before += count;
                bars.add(new TierBar(tier.id(), count, from, before * CHART / summary.models() - from));
            }
        }
        return bars;
    }

    /** Each finding once, however many models have it; the order is that of the models. */
    private static List<FindingRow> rows(List<ModelSection> models, Predicate<Finding> asked) {
        Map<FindingRow, List<Concerned>> rows = new LinkedHashMap<>();
        for (ModelSection model : models) {
            model.findings().stream()
                    .filter(asked)
                    .forEach(finding -> rows.computeIfAbsent(row(finding), row -> new ArrayList<>())
                            .add(concerned(model)));
        }
        return rows.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static FindingRow row(Finding finding) {
        return new FindingRow(
                finding.rule(),
                finding.subject(),
                finding.message(),
                finding.help(),
                ModelSections.waiver(finding),
                List.of());
    }

    private static FindingRow row(FindingRow row, List<Concerned> models) {
        return new FindingRow(row.rule(), row.subject(), row.message(), row.help(), row.waiver(), List.copyOf(models));
    }

    private static Concerned concerned(ModelSection model) {
        List<String> places = model.sightings().stream()
                .map(sighting -> sighting.source().toString())
                .distinct()
                .limit(FEW)
                .toList();
        return new Concerned(model.name(), model.anchor(), places);
    }

    /** The clauses any model has, those that restrict first; what is ordinary in free licences says nothing here. */
    private static List<ClauseColumn> columns(List<ModelSection> models) {
        Map<String, ClauseColumn> columns = new LinkedHashMap<>();
        for (ModelSection model : models) {
            model.clauses().stream()
                    .filter(clause -> !clause.effect().equals("ordinary"))
                    .forEach(clause -> columns.putIfAbsent(
                            clause.id(), new ClauseColumn(clause.id(), clause.title(), clause.effect())));
        }
        return columns.values().stream()
                .sorted(Comparator.comparing(
                                (ClauseColumn column) -> !column.effect().equals("restricts"))
                        .thenComparing(ClauseColumn::id))
                .toList();
    }

    private static String scanned(ScanResult result) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d files read, %,d left out by kind, size or ignore rules",
                result.filesRead(),
                result.filesSkipped()));
        if (result.sightingsLeftOut() > 0) {
            text.append("; ")
                    .append(result.sightingsLeftOut())
                    .append(" names in tests, documentation or comments not judged");
        }
        return text.append('.').toString();
    }
}
