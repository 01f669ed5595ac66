package io.github.weightmark.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    @Test
    void theDecisionStandsFirst() throws IOException {
        Document page = page(ALL_KINDS);
        assertThat(page.title()).isEqualTo("AI models: licences and openness – fail");
        assertThat(page.select("main > section").eachAttr("id"))
                .containsExactly("decision", "models", "matrix", "evidence", "sheet");
        assertThat(page.expectFirst("#decision h2").text())
                .isEqualTo("fail The policy forbids at least one model as it is used here.");
        assertThat(page.select(".numbers div").eachText())
                .containsExactly("models 4", "violations 1", "to review 1", "waived 1", "not decided 1");
    }

    @Test
    void whatFailsIsToldWithReasonPlaceAndRemedy() throws IOException {
        Element row = page(ALL_KINDS).expectFirst("#decision table.findings tbody tr");
        assertThat(row.select("th a").text()).isEqualTo("acme/helper-8b");
        assertThat(row.select("th .place").eachText())
                .containsExactly("Dockerfile:3", "src/main/resources/application.yml:12");
        assertThat(row.select("td").eachText())
                .containsExactly(
                        "mau-threshold clauses.deny",
                        "The licence ends above 700000000 monthly active users."
                                + " Declare use.monthly-active-users in the policy, or choose another model.");
    }

    @Test
    void whatStopsTheBuildIsNotSaidToFail() throws IOException {
        Document page = page(Sample.scan(Verdict.FAIL, Sample.restricted()));
        assertThat(page.select("#decision h3").eachText()).contains("What fails or could not be decided, and why");
        assertThat(page.select("#decision h3").eachText()).doesNotContain("What fails, and why");
    }

    @Test
    void aFindingThatManyModelsHaveStandsOnceWithAllOfThem() throws IOException {
        ModelResult[] models = IntStream.range(0, 12)
                .mapToObj(number -> Sample.restricted("acme/helper-" + (char) ('a' + number)))
                .toArray(ModelResult[]::new);
        Element findings = page(Sample.scan(Verdict.FAIL, models)).expectFirst("#decision table.findings");
        assertThat(findings.select("tbody tr")).hasSize(1);
        assertThat(findings.select("th > .concerned a")).hasSize(10);
        assertThat(findings.select("th details summary").text()).isEqualTo("and 2 more");
        assertThat(findings.select("th details a").eachAttr("href")).containsExactly("#m11", "#m12");
    }

    @Test
    void findingsInOtherWordsStandApart() throws IOException {
        ModelResult one = Sample.restricted("acme/one");
        ModelResult other = with(
                Sample.restricted("acme/other"),
                new Finding(
                        "clauses.deny", "mau-threshold", Level.ERROR, "The licence ends above 10 users.", "", null));
        assertThat(page(Sample.scan(Verdict.FAIL, one, other)).select("#decision table.findings tbody th a"))
                .extracting(Element::text)
                .contains("acme/one", "acme/other");
        assertThat(page(Sample.scan(Verdict.FAIL, one, other))
                        .expectFirst("#decision table.findings")
                        .select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void whereItsNameStandsAlreadyAModelIsIt() throws IOException {
        ModelResult offline = with(
                Sample.passing(),
                new Finding(
                        "evidence.note",
                        "hub.offline",
                        Level.WARNING,
                        "Qwen/Qwen2.5-7B was not looked up: the scan is offline.",
                        "",
                        null));
        ModelResult twin = with(
                Sample.passing(),
                new Finding(
                        "evidence.note",
                        "hub.offline",
                        Level.WARNING,
                        "Qwen/Qwen2.5-7B-Instruct was not looked up: the scan is offline.",
                        "",
                        null));
        assertThat(page(Sample.scan(Verdict.REVIEW, offline))
                        .select("#m1 ul.plain li")
                        .text())
                .contains("It was not looked up: the scan is offline.");
        assertThat(page(Sample.scan(Verdict.REVIEW, twin))
                        .select("#m1 ul.plain li")
                        .text())
                .contains("Qwen/Qwen2.5-7B-Instruct was not looked up: the scan is offline.");
    }

    @Test
    void whatAFindingSaysIsNotSaidAgainAsAProblem() throws IOException {
        ModelRef model = ModelRef.huggingFace("acme/x");
        Problem offline = new Problem("hub.offline", Level.WARNING, "acme/x was not looked up.", "Go online.", null);
        Problem other = new Problem("file.cut", Level.WARNING, "LICENSE was cut.", "", null);
        ModelResult result = new ModelResult(
                Sample.plain(model, Tier.UNKNOWN, LicenseFacts.NO_ASSERTION, List.of(offline, other)),
                List.of(),
                List.of(new Finding(
                        "evidence.note", "hub.offline", Level.NOTE, "acme/x: acme/x was not looked up.", "", null)),
                Verdict.REVIEW);
        Document page = page(Sample.scan(Verdict.REVIEW, result));
        assertThat(page.select("#m1").text())
                .containsOnlyOnce("It was not looked up.")
                .contains("LICENSE was cut.");
    }

    @Test
    void whereNobodyLookedItDoesNotSayThatNothingIsThere() throws IOException {
        Document page = page(ALL_KINDS);
        assertThat(page.select("#m4 .four .none").eachText())
                .containsExactly("nothing was read", "no text was read", "nothing was read");
        ModelResult read = Sample.restricted();
        assertThat(page(Sample.scan(Verdict.FAIL, read)).select("#m1 .four .none"))
                .isEmpty();
    }

    @Test
    void onScreenEverySectionTellsAllOfIt() throws IOException {
        Document page = page(Sample.scan(Verdict.FAIL, Sample.restricted("acme/one"), Sample.restricted("acme/two")));
        assertThat(page.select("#m1 .clause")).hasSize(2);
        assertThat(page.select("#m2 .clause")).hasSize(2);
        assertThat(page.select(".same")).isEmpty();
    }

    private static ModelResult with(ModelResult model, Finding finding) {
        return new ModelResult(model.assessment(), model.sightings(), List.of(finding), model.verdict());
    }

    @Test
    void withoutALockItDoesNotSayThatNothingChanged() throws IOException {
        assertThat(afterHeading(page(ALL_KINDS), "What changed since the lock"))
                .isEqualTo("There was no lock to compare with, so changes cannot be told."
                        + " To have one, run: weightmark lock.");
    }

    @Test
    void whatChangedSinceTheLockStandsOnTheFirstPage() throws IOException {
        ScanResult same = locked(Sample.passing());
        assertThat(afterHeading(page(same), "What changed since the lock"))
                .isEqualTo("Nothing: every model is as it was when it was locked.");
        Finding change = new Finding(
                "lock.tier",
                "restricted",
                Level.WARNING,
                "the tier was permissive when it was locked, and is restricted now",
                "Review it; to accept it, run: weightmark lock --update.",
                null);
        ModelResult passing = Sample.passing();
        ModelResult changed =
                new ModelResult(passing.assessment(), passing.sightings(), List.of(change), Verdict.REVIEW);
        assertThat(afterHeading(page(locked(changed)), "What changed since the lock"))
                .contains("Qwen/Qwen2.5-7B")
                .contains("the tier was permissive when it was locked, and is restricted now");
    }

    private static ScanResult locked(ModelResult model) {
        return new ScanResult("2026.11.1", model.verdict(), List.of(model), List.of(), 1, 0, 0, true);
    }

    private static String afterHeading(Document page, String heading) {
        return page.select("#decision h3").stream()
                .filter(one -> one.text().equals(heading))
                .map(one -> Objects.requireNonNull(one.nextElementSibling()).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void factsStandApartFromTheirReading() throws IOException {
        Element clause = page(ALL_KINDS).expectFirst("#m1 .clause.restricts");
        assertThat(clause.select("figure blockquote").text()).startsWith("“").endsWith("”");
        assertThat(clause.select("figure figcaption").text()).isNotEmpty();
        assertThat(clause.select(".reading").text()).contains("mau-threshold").contains("restricts");
        assertThat(clause.select(".reading blockquote")).isEmpty();
    }

    @Test
    void theFourSidesOfALicenceStandSideBySide() throws IOException {
        assertThat(page(ALL_KINDS).select("#m1 .four h5").eachText())
                .containsExactly("declared", "detected", "inherited", "concluded");
    }

    @Test
    void aConflictIsMarkedWithBothItsPlaces() throws IOException {
        assertThat(page(ALL_KINDS).select("#m1 .conflict").text())
                .isEqualTo("Conflict laxer-than-base The card declares apache-2.0, the base model does not allow that."
                        + " README.md:4 README.md:5");
        assertThat(page(ALL_KINDS).select("#m2 .conflict")).isEmpty();
    }

    @Test
    void anInheritedClauseAndItsDutyNameTheAncestor() throws IOException {
        Document page = page(ALL_KINDS);
        assertThat(page.select("#m1 .clause figcaption").eachText())
                .containsExactly("LICENSE:61-66", "LICENSE:30, inherited from meta-llama/Llama-3.1-8B");
        assertThat(page.select("#m1 .duties li").text())
                .isEqualTo("open Begin the name of whatever you make from it with Llama."
                        + " naming-requirement, inherited from meta-llama/Llama-3.1-8B");
    }

    @Test
    void theLineageIsDrawnAndTold() throws IOException {
        Element drawing = page(ALL_KINDS).expectFirst("#m1 svg.lineage");
        assertThat(drawing.select("text").eachText())
                .containsExactly(
                        "acme/helper-8b",
                        "meta-llama/Llama-3.1-8B",
                        "restricted, LicenseRef-scancode-llama-3.1-license-2024: finetune acme/helper-8b");
        assertThat(drawing.select("circle")).hasSize(2);
        assertThat(drawing.select("path.edge")).hasSize(1);
        assertThat(page(ALL_KINDS).select("#m1 ul.told").text())
                .isEqualTo("meta-llama/Llama-3.1-8B (restricted, LicenseRef-scancode-llama-3.1-license-2024):"
                        + " finetune acme/helper-8b.");
        assertThat(page(ALL_KINDS).select("#m2 svg.lineage")).isEmpty();
    }

    @Test
    void waiversNameTheirOwnerAndTheirEnd() throws IOException {
        assertThat(page(ALL_KINDS).select(".waiver").eachText())
                .contains("Waived by legal@example.com until 2027-03-31: Looked at in LEGAL-412 (weightmark.yml:20)");
    }

    @Test
    void onlyOpenFindingsCanBeDecided() throws IOException {
        Document page = page(ALL_KINDS);
        assertThat(page.select("fieldset.decide").eachAttr("data-model"))
                .containsExactly("acme/helper-8b", "openai:gpt-4o");
        assertThat(page.select("#m1 .decide input[type=checkbox]").eachAttr("value"))
                .containsExactly("mau-threshold");
    }

    @Test
    void itSaysOnceThatItIsNoLegalAdvice() throws IOException {
        assertThat(text(ALL_KINDS).split("not legal advice", -1)).hasSize(2);
    }

    @Test
    void anEmptyScanHasAPage() throws IOException {
        Document page = page(Sample.scan(Verdict.PASS));
        assertThat(page.expectFirst("#models").text()).contains("No model was found. 12 files read, 3 left out");
        assertThat(page.select("#matrix, #m1")).isEmpty();
    }

    @Test
    void itLoadsNothing() throws IOException {
        Document page = page(ALL_KINDS);
        assertThat(page.select("link, img, iframe, object, embed, script[src], [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(address -> address.startsWith("#"));
    }

    @Test
    void onlyItsOwnStyleAndScriptMayAct() throws Exception {
        Document page = page(ALL_KINDS);
        assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src '"
                        + hash(page.expectFirst("style").data()) + "'; script-src '"
                        + hash(page.expectFirst("script").data()) + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void hostileWordsStayWords() throws IOException {
        Document page = page(Hostile.scan());
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(address -> address.startsWith("#"));
        assertThat(page.expectFirst("#m1 h3").text()).startsWith("evil/=cmd|' /C calc'!A0 <script>alert(1)</script>");
    }

    @Test
    void everyRowOfTheListHasItsSection() throws IOException {
        Document page = page(ALL_KINDS);
        List<String> sections = page.select("#list tbody tr").eachAttr("data-model");
        assertThat(sections).containsExactly("m1", "m2", "m3", "m4");
        assertThat(sections).allMatch(id -> page.getElementById(id) != null);
    }

    @Test
    void aLargeScanIsOnePageStill() throws IOException {
        ModelResult[] many = new ModelResult[2_000];
        java.util.Arrays.fill(many, Sample.restricted());
        String text = text(Sample.scan(Verdict.FAIL, many));
        assertThat(text.length()).isLessThan(40 << 20);
        assertThat(text).contains("<main class=\"many\">");
        assertThat(text(ALL_KINDS)).contains("<main class=\"few\">");
    }

    @Test
    void whatIsTooMuchToShowIsCounted() throws IOException {
        ModelResult model = Sample.passing();
        List<Sighting> places = IntStream.rangeClosed(1, 203)
                .mapToObj(line -> Sample.sighting("app.py", line, "Qwen/Qwen2.5-7B", "hf:Qwen/Qwen2.5-7B"))
                .toList();
        Document page = page(used(model, places));
        assertThat(page.select("ul.places li")).hasSize(201);
        assertThat(page.select("ul.places li").eachText().get(200))
                .isEqualTo("and 3 more; the JSON report has them all");
        assertThat(page.select("td.number").eachText()).containsExactly("0", "203");
        Document whole = page(used(model, places.subList(0, 200)));
        assertThat(whole.select("ul.places li")).hasSize(200);
        assertThat(whole.select("td.number").eachText()).containsExactly("0", "200");
        assertThat(whole.text()).doesNotContain("more; the JSON report");
    }

    private static ScanResult used(ModelResult model, List<Sighting> places) {
        return Sample.scan(
                Verdict.PASS, new ModelResult(model.assessment(), places, model.findings(), model.verdict()));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static Document page(ScanResult result) throws IOException {
        return Jsoup.parse(text(result));
    }

    private static String text(ScanResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        new HtmlReport(Sample.KNOWLEDGE, null).write(result, text);
        return text.toString();
    }
}
