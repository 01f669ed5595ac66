package io.github.weightmark.maven;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import java.time.LocalDate;
import java.util.List;

/** Results made by hand. */
final class Results {

    static final Waiver WAIVER = new Waiver(
            "meta-llama/*",
            List.of("mau-threshold"),
            "Below 1 M users",
            "legal@example.org",
            LocalDate.of(2027, 3, 31),
            Source.line("weightmark.yml", 9));

    private Results() {}

    static ScanResult scan(ModelResult... models) {
        return scan(List.of(), models);
    }

    static ScanResult scan(List<Problem> problems, ModelResult... models) {
        Verdict worst = problems.stream().anyMatch(problem -> problem.level() == Level.ERROR)
                ? Verdict.INCOMPLETE
                : Verdict.PASS;
        for (ModelResult model : models) {
            worst = worst.compareTo(model.verdict()) >= 0 ? worst : model.verdict();
        }
        return new ScanResult("2026.11.1", worst, List.of(models), problems, 12, 3, 0);
    }

    /** Llama, forbidden for its user threshold, named by an Ollama tag and by its id. */
    static ModelResult llama() {
        return model(
                "meta-llama/Llama-3.1-8B-Instruct",
                Tier.RESTRICTED,
                Verdict.FAIL,
                List.of(
                        sighting("src/main/resources/application.yml", 12, "llama3.1:8b"),
                        sighting("tools/load.py", 3, "meta-llama/Llama-3.1-8B-Instruct")),
                new Finding(
                        "clauses.deny",
                        "mau-threshold",
                        Level.ERROR,
                        "meta-llama/Llama-3.1-8B-Instruct: mau-threshold 700,000,000 - ends above it (LICENSE:61-66)",
                        "Choose another model",
                        null));
    }

    static ModelResult model(String id, Tier tier, Verdict verdict, List<Sighting> sightings, Finding... findings) {
        return new ModelResult(
                assessment(id, tier, Origin.READ, "read from the Hub", List.of()),
                sightings,
                List.of(findings),
                verdict);
    }

    static ModelResult plain(String id, Verdict verdict) {
        return model(id, Tier.PERMISSIVE, verdict, List.of());
    }

    static Assessment assessment(String id, Tier tier, Origin origin, String note, List<Problem> problems) {
        return new Assessment(
                ModelRef.huggingFace(id),
                null,
                tier,
                Terms.RESTRICTED,
                origin,
                note,
                List.of(),
                new LicenseFacts(List.of(), List.of(), List.of(), LicenseFacts.NO_ASSERTION),
                List.of(),
                List.of(),
                new Openness(Status.UNKNOWN, List.of(), null, "cannot tell", List.of()),
                List.of(),
                List.of(),
                problems);
    }

    static Finding finding(String rule, String subject, Level level) {
        return new Finding(rule, subject, level, "The clause stands", "Choose another model", null);
    }

    static Sighting sighting(String file, int line, String raw) {
        return new Sighting(
                file, line, 18, raw, Reference.of("ollama", raw), SightingKind.USED, Confidence.HIGH, "spring-ai");
    }
}
