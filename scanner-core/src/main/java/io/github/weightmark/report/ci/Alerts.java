package io.github.weightmark.report.ci;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.report.Plain;
import io.github.weightmark.report.Summary;
import io.github.weightmark.report.Wording;
import io.github.weightmark.report.ci.Alert.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything a scan has to say, one alert each: findings of models, and problems outside any one model. */
final class Alerts {

    private static final int LONGEST = 1_000;

    /** A line that a person can change stands before a file of weights. */
    private static final Comparator<Sighting> LINES_FIRST =
            Comparator.comparing((Sighting sighting) -> sighting.line() == 0).thenComparing(Comparator.naturalOrder());

    private final Fingerprints fingerprints = new Fingerprints();
    private final List<Alert> alerts = new ArrayList<>();

    private Alerts() {}

    /** In the order of the report. */
    static List<Alert> of(ScanResult result) {
        Alerts all = new Alerts();
        for (ModelResult model : result.models()) {
            model.findings().forEach(finding -> all.add(model, finding));
        }
        result.problems().forEach(all::add);
        return List.copyOf(all.alerts);
    }

    private void add(ModelResult model, Finding finding) {
        List<Sighting> sightings = model.sightings().stream()
                .filter(sighting -> !sighting.file().startsWith("("))
                .sorted(LINES_FIRST)
                .toList();
        String rule = RuleIds.of(finding);
        String usage = sightings.isEmpty()
                ? ""
                : sightings.get(0).file() + "\n" + sightings.get(0).raw();
        alerts.add(new Alert(
                rule,
                name(model),
                model.assessment().tier().id(),
                finding.level(),
                finding.rule().equals(Summary.INCOMPLETE),
                shown(finding.message()),
                shown(finding.help()),
                sightings.stream().map(Place::of).toList(),
                accepted(finding),
                fingerprints.of(rule, model.model().key(), finding.subject(), usage)));
    }

    private void add(Problem problem) {
        String rule = RuleIds.of(problem);
        Source source = problem.source();
        List<Place> places = source == null || source.location().contains("://")
                ? List.of()
                : List.of(new Place(source.location(), Math.max(1, source.startLine()), 1, 2));
        String usage = source == null ? "" : source.location();
        alerts.add(new Alert(
                rule,
                "",
                "",
                problem.level(),
                true,
                shown(problem.message()),
                shown(problem.help()),
                places,
                "",
                fingerprints.of(rule, "", problem.id(), usage)));
    }

    private static String accepted(Finding finding) {
        Waiver waiver = finding.waiver();
        if (!finding.accepted()) {
            return "";
        }
        return waiver == null
                ? "in the baseline (" + finding.baseline() + ")"
                : shown(waiver.reason()) + " (" + shown(waiver.owner()) + ", until " + waiver.until() + ")";
    }

    /** The name that reports use, disarmed. */
    static String name(ModelResult model) {
        return Wording.cut(Plain.line(model.model().name()), 200);
    }

    private static String shown(String words) {
        return Wording.cut(Plain.line(words), LONGEST);
    }
}
