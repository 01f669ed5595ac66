package io.github.weightmark.report.ci;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.report.Plain;
import io.github.weightmark.report.Summary;
import io.github.weightmark.report.Version;
import io.github.weightmark.report.Wording;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A comment on a pull request, or the summary of a job: the verdict, what fails, and the models in a table. */
public final class MarkdownReport {

    /** Comments end at 65,536 characters; this many models stay well below. */
    private static final int MOST = 60;

    private static final Comparator<ModelResult> WORST_FIRST = Comparator.comparing(ModelResult::verdict)
            .reversed()
            .thenComparing(result -> result.model().name());

    /** Writes the report, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        Summary summary = Summary.of(result);
        StringBuilder text = new StringBuilder();
        text.append("### Weightmark: ")
                .append(summary.verdict().id().toUpperCase(Locale.ROOT))
                .append("\n\n")
                .append(String.format(
                        Locale.ROOT,
                        "%d models, %d violations, %d to review, %d waived, %d not decided.\n",
                        summary.models(),
                        summary.violations(),
                        summary.reviews(),
                        summary.waived(),
                        summary.incomplete()));
        List<ModelResult> models = result.models().stream().sorted(WORST_FIRST).toList();
        table(text, models);
        findings(text, models);
        problems(text, result.problems());
        text.append("\n<sub>Weightmark ")
                .append(Version.current())
                .append(", rules ")
                .append(escaped(result.rulesVersion()))
                .append(". Facts and their reading by rules; not legal advice.</sub>\n");
        out.append(text);
    }

    private static void table(StringBuilder text, List<ModelResult> models) {
        if (models.isEmpty()) {
            return;
        }
        text.append("\n| Verdict | Model | Tier | Licence | Used in |\n| --- | --- | --- | --- | --- |\n");
        for (ModelResult model : models.subList(0, Math.min(MOST, models.size()))) {
            text.append("| ")
                    .append(model.verdict())
                    .append(" | ")
                    .append(name(model))
                    .append(" | ")
                    .append(model.assessment().tier())
                    .append(" | ")
                    .append(escaped(Wording.cut(model.assessment().license().concluded(), 120)))
                    .append(" | ")
                    .append(place(model))
                    .append(" |\n");
        }
        if (models.size() > MOST) {
            text.append("\nand ").append(models.size() - MOST).append(" more; the full report has them all.\n");
        }
    }

    private static void findings(StringBuilder text, List<ModelResult> models) {
        int told = 0;
        for (ModelResult model : models) {
            for (Finding finding : model.findings()) {
                if (finding.level() == Level.NOTE || told == MOST) {
                    continue;
                }
                text.append(told == 0 ? "\n" : "")
                        .append("- **")
                        .append(finding.level())
                        .append("** ")
                        .append(name(model))
                        .append(" ")
                        .append(escaped(Wording.cut(
                                Wording.message(finding, model.model().name()), 600)));
                if (!finding.help().isEmpty()) {
                    text.append("  \n  ").append(escaped(Wording.cut(finding.help(), 300)));
                }
                text.append('\n');
                told++;
            }
        }
    }

    private static void problems(StringBuilder text, List<Problem> problems) {
        if (!problems.isEmpty()) {
            text.append("\nNot examined, or not wholly:\n\n");
            problems.stream()
                    .limit(MOST)
                    .forEach(problem -> text.append("- **")
                            .append(problem.level())
                            .append("** ")
                            .append(escaped(Wording.cut(problem.message(), 400)))
                            .append('\n'));
        }
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

    /**
     * Words of others in Markdown: every sign that could become markup, a mention or a link is escaped, since a
     * comment that mentions a person sends mail.
     */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        String plain = Plain.line(words);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '@' -> safe.append("&#64;");
                case ':' -> safe.append(plain.startsWith("//", i + 1) ? "&#58;" : ":");
                case '.' -> safe.append(plain.regionMatches(true, i - 3, "www", 0, 3) ? "&#46;" : ".");
                case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '!' ->
                    safe.append('\\').append(c);
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
