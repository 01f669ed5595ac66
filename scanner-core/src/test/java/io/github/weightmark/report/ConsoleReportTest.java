package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    @Test
    void tellsTheWorstModelFirstAndClosesWithOneLine() throws IOException {
        ScanResult result = Sample.scan(Verdict.FAIL, Sample.passing(), Sample.closed(), Sample.restricted());
        assertThat(text(result)).isEqualTo("""
                        ✗ FAIL  acme/helper-8b ────────────────────────────────────────────────────────────────── restricted
                          licence     LicenseRef-scancode-llama-3.1-license-2024
                                      declared apache-2.0 (README.md:4)
                          why         mau-threshold limits who may use it (LICENSE:61-66)
                                      and 1 more (-v shows all)
                          made from   meta-llama/Llama-3.1-8B (finetune, restricted,
                                      LicenseRef-scancode-llama-3.1-license-2024)
                          used in     Dockerfile:3 acme/helper-8b (spring-ai)
                                      src/main/resources/application.yml:12 acme-helper:8b (spring-ai)
                          conflict    The card declares apache-2.0, the base model does not allow that. [README.md:4,
                                      README.md:5]
                          you must    Begin the name of whatever you make from it with Llama. (not done)

                          ✗ clauses.deny mau-threshold
                            The licence ends above 700000000 monthly active users.
                            │ “more than 700 million monthly active users”
                            │ LICENSE:61-66
                            → Declare use.monthly-active-users in the policy, or choose another model.
                          · tiers.review restricted
                            A person should look at restricted models.
                            waiver of legal@example.com until 2027-03-31: Looked at in LEGAL-412 (weightmark.yml:20)

                        ! REVIEW  openai:gpt-4o ───────────────────────────────────────────────────────────────────── closed
                          licence     none for the weights: they cannot be downloaded
                          known       from the knowledge base of 2026-11, not re-read
                          used in     src/main/resources/application.yml:18 gpt-4o (spring-ai)

                          ! tiers.review closed
                            The weights of openai:gpt-4o cannot be had.
                            → Have its terms of service looked at.

                        ✓ PASS  Qwen/Qwen2.5-7B ───────────────────────────────────────────────────────────────── permissive
                          licence     Apache-2.0
                          known       from the knowledge base of 2026-11, not re-read
                          used in     app.py:4 Qwen/Qwen2.5-7B (spring-ai)

                        FAIL  3 models: 1 permissive, 1 restricted, 1 closed · 1 violation, 1 review, 1 waived · rules
                              2026.11.1
                            → Settle what is marked ✗: change the model, tell the policy your use, or waive it there.
                        """);
    }

    @Test
    void saysThatNoModelWasFoundAndInHowManyFiles() throws IOException {
        assertThat(text(Sample.scan(Verdict.PASS))).isEqualTo("PASS  0 models found in 12 files · rules 2026.11.1\n");
    }

    @Test
    void saysWhichNamesWereNotJudged() throws IOException {
        ScanResult result = new ScanResult("2026.11.1", Verdict.PASS, List.of(), List.of(), 1, 0, 2);
        assertThat(text(result)).isEqualTo("""
                        PASS  0 models found in 1 file · rules 2026.11.1
                            Not judged: 2 names in tests, documentation or comments; --include test,doc,comment judges them
                            too.
                        """);
    }

    @Test
    void showsWhatCouldNotBeExaminedAndWhatToDo() throws IOException {
        Problem problem = new Problem(
                "file.unreadable",
                Level.ERROR,
                "src/a.yml cannot be read: access is denied.",
                "Check that you may read it.",
                Source.file("src/a.yml"));
        ScanResult result = new ScanResult("2026.11.1", Verdict.INCOMPLETE, List.of(), List.of(problem), 1, 0, 0);
        assertThat(text(result)).isEqualTo("""
                        Not examined, or not wholly
                          ? src/a.yml cannot be read: access is denied.
                            → Check that you may read it.

                        INCOMPLETE  0 models found in 1 file · 1 not decided · rules 2026.11.1
                            → Nothing is forbidden, but not all could be read: see what is marked ?, then run again.
                        """);
    }

    @Test
    void anUndecidedModelSaysWhatCouldNotBeRead() throws IOException {
        assertThat(text(Sample.scan(Verdict.INCOMPLETE, Sample.undecided()))).isEqualTo("""
                        ? INCOMPLETE  file:models/x.gguf ─────────────────────────────────────────────────────────── unknown
                          licence     cannot be told (NOASSERTION)
                          known       from the knowledge base of 2026-11, not re-read
                          ? models/x.gguf ends in the middle of its header.
                            → Fetch it again.

                        INCOMPLETE  1 model: 1 unknown · 1 not decided · rules 2026.11.1
                            → Nothing is forbidden, but not all could be read: see what is marked ?, then run again.
                        """);
    }

    @Test
    void whatAFindingSaysIsNotSaidTwice() throws IOException {
        ModelResult undecided = Sample.undecided();
        Finding finding = new Finding(
                "evidence.incomplete",
                "gguf.truncated",
                Level.WARNING,
                "file:models/x.gguf: models/x.gguf ends in the middle of its header.",
                "Fetch it again.",
                null);
        ModelResult model = new ModelResult(undecided.assessment(), List.of(), List.of(finding), Verdict.INCOMPLETE);
        assertThat(text(Sample.scan(Verdict.INCOMPLETE, model))).contains("""
                          known       from the knowledge base of 2026-11, not re-read

                          ! evidence.incomplete gguf.truncated
                            models/x.gguf ends in the middle of its header.
                            → Fetch it again.

                        """);
    }

    @Test
    void aWaivedFindingStaysVisibleOnAModelThatPasses() throws IOException {
        Finding waived = Sample.restricted().findings().get(1);
        ModelResult model = new ModelResult(Sample.passing().assessment(), List.of(), List.of(waived), Verdict.PASS);
        assertThat(text(Sample.scan(Verdict.PASS, model))).contains("waiver of legal@example.com until 2027-03-31");
    }

    @Test
    void whoAskedToStayOfflineIsNotToldSoOnEveryModel() throws IOException {
        Problem offline = new Problem("hub.offline", Level.WARNING, "m/m was not looked up.", "Scan once.", null);
        ModelResult model = new ModelResult(
                Sample.plain(ModelRef.huggingFace("m/m"), Tier.PERMISSIVE, "MIT", List.of(offline)),
                List.of(),
                List.of(new Finding("evidence.note", "hub.offline", Level.NOTE, "m/m: x", "", null)),
                Verdict.PASS);
        assertThat(text(Sample.scan(Verdict.PASS, model)))
                .contains("not re-read")
                .doesNotContain("looked up")
                .doesNotContain("evidence.note");
    }

    @Test
    void aLesserReasonDoesNotStandInForTheWeightiest() throws IOException {
        Finding tells = new Finding(
                "tiers.review",
                "restricted",
                Level.WARNING,
                "acme/helper-8b: mau-threshold limits who may use it (LICENSE:61-66)",
                "",
                null);
        ModelResult model =
                new ModelResult(Sample.restricted().assessment(), List.of(), List.of(tells), Verdict.REVIEW);
        assertThat(text(Sample.scan(Verdict.REVIEW, model))).doesNotContain("  why ");
    }

    @Test
    void aReviewIsAPassThatAsksForAPerson() throws IOException {
        assertThat(text(Sample.scan(Verdict.REVIEW, Sample.closed())))
                .endsWith(
                        "    → Nothing is forbidden; a person should look at what is marked !, or waive it in the policy.\n");
        assertThat(text(Sample.scan(Verdict.PASS, Sample.passing()))).doesNotContain("→");
    }

    @Test
    void ordinaryClausesAndDutiesToldAnywayAreLeftOutUntilEverythingIsAsked() throws IOException {
        ModelResult model = saying("governing-law", "naming-requirement", "never-heard-of", "mau-threshold");
        assertThat(text(Sample.scan(Verdict.PASS, model)))
                .contains("  also says   never-heard-of, mau-threshold, naming-requirement\n");
        StringBuilder all = new StringBuilder();
        new ConsoleReport(false, Detail.ALL, Sample.KNOWLEDGE).write(Sample.scan(Verdict.PASS, model), all);
        assertThat(all.toString()).contains("also says   governing-law\n");
        assertThat(text(Sample.scan(Verdict.PASS, Sample.restricted()))).doesNotContain("also says");
    }

    @Test
    void aDutyIsToldOnceAndDoneOnlyWhenItIsDoneEverywhere() throws IOException {
        Assessment plain = saying().assessment();
        Obligation done = new Obligation("naming-requirement", new TreeMap<>(), "Name it.", Status.MET);
        Obligation open = new Obligation("naming-requirement", new TreeMap<>(), "Name it.", Status.UNKNOWN);
        assertThat(text(Sample.scan(Verdict.PASS, with(plain, List.of(done, open)))))
                .contains("  you must    Name it.\n");
        assertThat(text(Sample.scan(Verdict.PASS, with(plain, List.of(done, done)))))
                .contains("  you must    Name it. (done)\n");
    }

    private static ModelResult saying(String... clauses) {
        List<Clause> all = Arrays.stream(clauses)
                .map(id -> Clause.of(id, Map.of(), Source.line("LICENSE", 1), "words"))
                .toList();
        return with(Sample.plain(ModelRef.huggingFace("m/m"), Tier.PERMISSIVE, "MIT", List.of()), all, List.of());
    }

    private static ModelResult with(Assessment plain, List<Obligation> duties) {
        return with(plain, plain.clauses(), duties);
    }

    private static ModelResult with(Assessment plain, List<Clause> clauses, List<Obligation> duties) {
        Assessment assessment = new Assessment(
                plain.model(),
                null,
                plain.tier(),
                plain.terms(),
                plain.origin(),
                plain.originNote(),
                List.of(),
                plain.license(),
                clauses,
                duties,
                plain.openness(),
                List.of(),
                List.of(),
                List.of());
        return new ModelResult(assessment, List.of(), List.of(), Verdict.PASS);
    }

    @Test
    void theSummaryAloneIsOneLine() throws IOException {
        StringBuilder out = new StringBuilder();
        new ConsoleReport(false, Detail.SUMMARY, Sample.KNOWLEDGE)
                .write(Sample.scan(Verdict.FAIL, Sample.restricted()), out);
        assertThat(out).hasToString("FAIL  1 model: 1 restricted · 1 violation, 1 waived · rules 2026.11.1\n");
    }

    @Test
    void everythingTellsEachRequirementAndEachQuote() throws IOException {
        StringBuilder out = new StringBuilder();
        new ConsoleReport(false, Detail.ALL, Sample.KNOWLEDGE)
                .write(Sample.scan(Verdict.FAIL, Sample.restricted()), out);
        assertThat(out.toString())
                .contains("  OSAID 1.0   not-met\n")
                .contains("    P2        not-met: the weights may not be used freely (LICENSE:61)\n")
                .contains("  EU AI Act   Art. 53(2): no\n              the licence limits who may use it\n")
                .contains("    │ “the name begins with Llama”\n")
                .contains("    │ LICENSE:30, inherited from meta-llama/Llama-3.1-8B\n")
                .contains("              its base is restricted (README.md:5)\n")
                .contains("  known       read from the Hub cache\n");
    }

    @Test
    void manyPlacesAreCutShortAndCounted() throws IOException {
        List<Sighting> sightings = IntStream.rangeClosed(1, 8)
                .mapToObj(line -> Sample.sighting("app.py", line, "m/m", "hf:m/m"))
                .toList();
        ModelResult passing = Sample.passing();
        ModelResult model = new ModelResult(passing.assessment(), sightings, List.of(), Verdict.PASS);
        assertThat(text(Sample.scan(Verdict.PASS, model)))
                .contains("app.py:5 m/m (spring-ai)\n              and 3 more (-v shows all)\n")
                .doesNotContain("app.py:6");
    }

    @Test
    void coloursAreForTerminalsOnly() throws IOException {
        StringBuilder painted = new StringBuilder();
        new ConsoleReport(true, Detail.NORMAL, Sample.KNOWLEDGE)
                .write(Sample.scan(Verdict.FAIL, Sample.restricted()), painted);
        String plain = text(Sample.scan(Verdict.FAIL, Sample.restricted()));
        assertThat(plain).doesNotContain("\u001b");
        assertThat(painted.toString()).contains("\u001b[1;31m✗ FAIL\u001b[0m");
        assertThat(painted.toString().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void noStringFromOutsideReachesTheTerminalUncleaned() throws IOException {
        ModelRef model = ModelRef.huggingFace("evil/\u001b[2J\u202Egpj.exe\u0007");
        ModelResult result = new ModelResult(
                Sample.plain(model, Tier.UNKNOWN, LicenseFacts.NO_ASSERTION, List.of()),
                List.of(Sample.sighting("a\nb.py", 1, "\u001b]0;title\u0007", "hf:evil/x")),
                List.of(),
                Verdict.INCOMPLETE);
        assertThat(text(Sample.scan(Verdict.INCOMPLETE, result)))
                .contains("? INCOMPLETE  evil/?[2J?gpj.exe? ─")
                .contains("  used in     a b.py:1 ?]0;title? (spring-ai)\n");
    }

    @Test
    void noLineIsWiderThanHundredColumns() throws IOException {
        StringBuilder out = new StringBuilder();
        new ConsoleReport(false, Detail.ALL, Sample.KNOWLEDGE)
                .write(Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.undecided()), out);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    }

    private static String text(ScanResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        new ConsoleReport(false, Detail.NORMAL, Sample.KNOWLEDGE).write(result, out);
        return out.toString();
    }
}
