package io.github.weightmark.report.ci;

import static io.github.weightmark.report.ci.MarkdownPage.counted;
import static io.github.weightmark.report.ci.MarkdownPage.escaped;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.report.Summary;
import io.github.weightmark.report.Version;
import io.github.weightmark.report.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A comment on a pull request, or the summary of a job: the verdict, the models in a table, and what is to be done. */
public final class MarkdownReport {

    /** How long the page may be after each of its parts, in characters. */
    private static final int TABLE = 20_000;

    private static final int FINDINGS = 40_000;
    private static final int WAIVED = 50_000;
    private static final int PROBLEMS = 60_000;

    /** Models named beside a finding that they share. */
    private static final int NAMES = 5;

    private static final Comparator<ModelResult> WORST_FIRST = Comparator.comparing(ModelResult::verdict)
            .reversed()
            .thenComparing(result -> result.model().name());

    /** Writes the report, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        Summary summary = Summary.of(result);
        List<ModelResult> models = result.models().stream().sorted(WORST_FIRST).toList();
        out.append(new MarkdownPage()
                .line("### Weightmark: " + summary.verdict().id().toUpperCase(Locale.ROOT) + "\n")
                .line(counts(summary, result))
                .list(
                        "\n| Verdict | Model | Tier | Licence | Used in |\n| --- | --- | --- | --- | --- |\n",
                        models.stream().map(MarkdownReport::row).toList(),
                        TABLE,
                        "model",
                        "models")
                .list("\n", findings(models), FINDINGS, "finding", "findings")
                .list("\nWaived:\n\n", waived(models), WAIVED, "waiver", "waivers")
                .list(
                        "\nNot examined, or not wholly:\n\n",
                        result.problems().stream().map(MarkdownReport::problem).toList(),
                        PROBLEMS,
                        "problem",
                        "problems")
                .line("\n<sub>Weightmark " + Version.current() + ", rules "
                        + escaped(Wording.cut(result.rulesVersion(), 100))
                        + ". Facts and their reading by rules; not legal advice.</sub>")
                .toString());
    }

    private static String counts(Summary summary, ScanResult result) {
        if (summary.models() == 0 && result.problems().isEmpty()) {
            return "No model was found in " + counted(result.filesRead(), "file", "files") + ".";
        }
        StringJoiner counts = new StringJoiner(", ", "", ".");
        counts.add(counted(summary.models(), "model", "models"));
        counts.add(counted(summary.violations(), "violation", "violations"));
        counts.add(summary.reviews() + " to review");
        if (summary.waived() > 0) {
            counts.add(summary.waived() + " waived");
        }
        if (summary.baselined() > 0) {
            counts.add(summary.baselined() + " in the baseline");
        }
        if (summary.incomplete() > 0) {
            counts.add(summary.incomplete() + " not decided");
        }
        return counts.toString();
    }

    private static String row(ModelResult model) {
        return "| " + model.verdict() + " | " + name(model) + " | "
                + model.assessment().tier() + " | "
                + escaped(Wording.cut(Wording.concluded(model.assessment()), 120)) + " | " + place(model) + " |";
    }

    /** Each finding once, with the models that have it in the same words. */
    private static List<String> findings(List<ModelResult> models) {
        Map<List<String>, List<String>> shared = new LinkedHashMap<>();
        for (ModelResult model : models) {
            for (Finding finding : model.findings()) {
                if (finding.level() != Level.NOTE) {
                    shared.computeIfAbsent(words(finding, model), words -> new ArrayList<>())
                            .add(name(model));
                }
            }
        }
        return shared.entrySet().stream()
                .map(entry -> "- **" + entry.getKey().get(0) + "** " + names(entry.getValue()) + ": "
                        + entry.getKey().get(1)
                        + (entry.getKey().get(2).isEmpty()
                                ? ""
                                : "  \n  " + entry.getKey().get(2)))
                .toList();
    }

    /** What somebody answers for; what is only in the baseline is counted above. */
    private static List<String> waived(List<ModelResult> models) {
        List<String> waived = new ArrayList<>();
        for (ModelResult model : models) {
            for (Finding finding : model.findings()) {
                Waiver waiver = finding.waiver();
                if (waiver != null && finding.accepted()) {
                    waived.add("- " + name(model) + ": " + escaped(Wording.cut(finding.subject(), 120)) + ", by "
                            + escaped(Wording.cut(waiver.owner(), 120)) + " until " + waiver.until() + ": "
                            + escaped(Wording.cut(waiver.reason(), 300)));
                }
            }
        }
        return waived;
    }

    private static List<String> words(Finding finding, ModelResult model) {
        String message = Wording.message(finding, model.model().name());
        return List.of(
                finding.level().toString(),
                escaped(Wording.cut(message, 600)),
                escaped(Wording.cut(finding.help(), 300)));
    }

    private static String names(List<String> models) {
        String first = models.stream().limit(NAMES).collect(Collectors.joining(", "));
        return models.size() <= NAMES ? first : first + " and " + (models.size() - NAMES) + " more";
    }

    private static String problem(Problem problem) {
        return "- **" + problem.level() + "** " + escaped(Wording.cut(problem.message(), 400));
    }

    private static String place(ModelResult model) {
        List<Sighting> places = model.sightings().stream()
                .filter(sighting -> !sighting.file().startsWith("("))
                .sorted()
                .toList();
        if (places.isEmpty()) {
            return "";
        }
        String more = places.size() == 1 ? "" : " and " + (places.size() - 1) + " more";
        return escaped(Wording.cut(places.get(0).source().toString(), 160)) + more;
    }

    private static String name(ModelResult model) {
        return escaped(Alerts.name(model));
    }
}
