package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultReaderTest {

    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    @Test
    void readsBackWhatWasWritten() throws IOException {
        ScanResult once = read(text(ALL_KINDS));
        assertThat(text(once)).isEqualTo(text(ALL_KINDS));
        assertThat(read(text(once))).isEqualTo(once);
        ScanResult locked = new ScanResult("2026.11.1", Verdict.PASS, List.of(), List.of(), 1, 0, 0, true);
        assertThat(read(text(locked))).isEqualTo(locked);
        assertThat(once.models()).hasSameSizeAs(ALL_KINDS.models());
        assertThat(read(text(Sample.scan(Verdict.PASS)))).isEqualTo(Sample.scan(Verdict.PASS));
    }

    @Test
    void aReportThatDoesNotTellWhatWasMadeFromAnAncestorIsRead() throws IOException {
        String older = text(ALL_KINDS).replaceAll(",\\s*\"children\": \\[[^]]*]", "");
        assertThat(older).isNotEqualTo(text(ALL_KINDS));
        Ancestor ancestor = read(older).models().get(0).assessment().lineage().get(0);
        assertThat(ancestor.children()).isEmpty();
        assertThat(ancestor.relation()).isEqualTo("finetune");
    }

    @Test
    void refusesANewerSchema() throws IOException {
        String newer = text(ALL_KINDS).replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\"");
        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(ResultException.class)
                .hasMessage("out.json was written with schema 2.0; this Weightmark " + Version.current()
                        + " reads 1.x. Use the Weightmark that wrote it, or a newer one.");
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThatThrownBy(() -> read("{}"))
                .hasMessage("out.json is not a report of Weightmark: it has no schemaVersion."
                        + " Write one with: weightmark scan --format json=weightmark.json");
        assertThatThrownBy(() -> read("# Read me"))
                .hasMessageStartingWith("out.json:1 is not valid JSON: ")
                .hasMessageEndingWith(" Write one with: weightmark scan --format json=weightmark.json");
    }

    @Test
    void aGapNeverMakesAJudgementLaxer() throws IOException {
        String without = text(ALL_KINDS).replace("\"clauses\":", "\"causes\":");
        assertThatThrownBy(() -> read(without))
                .hasMessage("out.json: models[0].clauses must be a list. The report is damaged or was edited."
                        + " Write one with: weightmark scan --format json=weightmark.json");
    }

    @Test
    void aWordOfNoMeaningIsRefused() throws IOException {
        String wrong = text(ALL_KINDS).replace("\"tier\": \"closed\"", "\"tier\": \"free\"");
        assertThatThrownBy(() -> read(wrong))
                .hasMessage("out.json: models[1].tier must be one of the words of the schema, not \"free\"."
                        + " The report is damaged or was edited."
                        + " Write one with: weightmark scan --format json=weightmark.json");
    }

    @Test
    void placesAreReadBack() {
        assertThat(Entry.place("README.md:4")).isEqualTo(Source.line("README.md", 4));
        assertThat(Entry.place("LICENSE:61-66")).isEqualTo(Source.lines("LICENSE", 61, 66));
        assertThat(Entry.place("rules/licenses/x.yml")).isEqualTo(Source.file("rules/licenses/x.yml"));
        assertThat(Entry.place("C:/x")).isEqualTo(Source.file("C:/x"));
        assertThat(Entry.place(":7")).isEqualTo(Source.file(":7"));
    }

    private static ScanResult read(String text) {
        return new ResultReader().read(text, "out.json");
    }

    private static String text(ScanResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        new JsonReport().write(result, text);
        return text.toString();
    }
}
