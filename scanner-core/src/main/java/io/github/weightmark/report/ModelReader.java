package io.github.weightmark.report;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads one model of a JSON report back, with where the project uses it and what was found: the inverse of {@link ModelJson}. */
final class ModelReader {

    private ModelReader() {}

    static ModelResult read(Entry model) {
        return new ModelResult(
                AssessmentReader.read(model),
                model.list("sightings", ModelReader::sighting),
                model.list("findings", ModelReader::finding),
                model.word("verdict", Verdict::of));
    }

    private static Sighting sighting(Entry sighting) {
        return new Sighting(
                sighting.text("file"),
                sighting.number("line"),
                sighting.number("column"),
                sighting.text("raw"),
                Reference.parse(sighting.text("reference")),
                sighting.word("kind", SightingKind::of),
                sighting.word("confidence", Confidence::of),
                sighting.text("via"));
    }

    private static Finding finding(Entry finding) {
        boolean waived = finding.node().path("waiver").isObject();
        return new Finding(
                finding.text("rule"),
                finding.text("subject"),
                finding.word("level", Level::of),
                finding.text("message"),
                finding.text("help"),
                waived ? waiver(finding.child("waiver")) : null,
                finding.node().has("baseline") ? finding.source("baseline") : null);
    }

    private static Waiver waiver(Entry waiver) {
        return new Waiver(
                waiver.text("model"),
                waiver.texts("clauses"),
                waiver.text("reason"),
                waiver.text("owner"),
                waiver.word("until", ModelReader::day),
                waiver.source("source"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
