package io.github.weightmark.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReportTest {

    private static final List<String> HEAD = List.of(
            "model",
            "provider",
            "purl",
            "revision",
            "tier",
            "verdict",
            "license_concluded",
            "license_declared",
            "license_detected",
            "license_inherited",
            "clauses",
            "obligations",
            "findings",
            "waivers",
            "used_in",
            "known");

    @Test
    void aModelIsALineOfEverythingThatIsKnownOfIt() throws IOException {
        assertThat(table(Sample.scan(Verdict.FAIL, Sample.restricted())))
                .containsExactly(
                        HEAD,
                        List.of(
                                "acme/helper-8b",
                                "huggingface",
                                "pkg:huggingface/acme/helper-8b@0e9e39f2",
                                "0e9e39f2",
                                "restricted",
                                "fail",
                                "LicenseRef-scancode-llama-3.1-license-2024",
                                "apache-2.0",
                                "LicenseRef-scancode-llama-3.1-license-2024 (variant)",
                                "LicenseRef-scancode-llama-3.1-license-2024",
                                "mau-threshold; naming-requirement",
                                "Begin the name of whatever you make from it with Llama.",
                                "error clauses.deny mau-threshold; note tiers.review restricted",
                                "restricted by legal@example.com until 2027-03-31",
                                "src/main/resources/application.yml:12; Dockerfile:3",
                                "read from the Hub cache"));
    }

    @Test
    void whatIsNotKnownIsAnEmptyCell() throws IOException {
        assertThat(table(Sample.scan(Verdict.INCOMPLETE, Sample.undecided())))
                .containsExactly(
                        HEAD,
                        List.of(
                                "file:models/x.gguf",
                                "file",
                                "",
                                "",
                                "unknown",
                                "incomplete",
                                "NOASSERTION",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "from the knowledge base of 2026-11, not re-read"));
    }

    @Test
    void aScanWithoutModelsIsAHeadAlone() throws IOException {
        assertThat(text(Sample.scan(Verdict.PASS))).isEqualTo(String.join(",", HEAD) + "\r\n");
    }

    /** Excel and LibreOffice run what begins with these; where semicolons part the cells, behind them as well. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '^',
            value = {
                "=1+1 → '=1+1",
                "+1 → '+1",
                "-1 → '-1",
                "@SUM(1) → '@SUM(1)",
                "＝1 → '＝1",
                "＠SUM(1) → '＠SUM(1)",
                "a;=cmd → a;'=cmd",
                "a; =cmd → a; '=cmd",
                "a;\"=cmd\" → \"a;\"\"'=cmd\"\"\"",
                "\"=cmd\" → \"\"\"'=cmd\"\"\"",
                "a=b → a=b",
                "a - b; c → a - b; c",
                "a,=b → \"a,=b\"",
                "a\"b → \"a\"\"b\"",
                "'=1 → '=1",
            })
    void noCellIsAFormula(String words, String cell) throws IOException {
        assertThat(text(named(words))).startsWith(String.join(",", HEAD) + "\r\n" + cell + ",huggingface,");
    }

    @Test
    void aLongCellIsCutAndSaysSo() throws IOException {
        assertThat(table(named("x".repeat(4_001))).get(1).get(0)).isEqualTo("x".repeat(4_000) + " …");
        assertThat(table(named("x".repeat(4_000))).get(1).get(0)).isEqualTo("x".repeat(4_000));
    }

    @Test
    void whateverWordsComeEachLineHasSixteenCells() throws IOException {
        // The head, the model, and a problem of the whole scan.
        assertThat(table(Hostile.scan()))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSameSizeAs(HEAD));
        Random random = new Random(20261201);
        for (int round = 0; round < 500; round++) {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                words.append("=+-@,;\"' \r\n\tab\u0000\u202e\u2028".charAt(random.nextInt(17)));
            }
            List<List<String>> table = table(named(words.toString()));
            assertThat(table).hasSize(2);
            assertThat(table.get(1)).hasSameSizeAs(HEAD);
            for (String cell : table.get(1).get(0).split(";")) {
                assertThat(cell.replaceFirst("^[\" ]+", "")).doesNotMatch("(?s)[-=+@].*");
            }
        }
    }

    private static ScanResult named(String name) {
        return Sample.scan(
                Verdict.PASS,
                new ModelResult(
                        Sample.plain(ModelRef.huggingFace(name), Tier.UNKNOWN, "MIT", List.of()),
                        List.of(),
                        List.of(),
                        Verdict.PASS));
    }

    private static String text(ScanResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        new CsvReport().write(result, text);
        return text.toString();
    }

    /** Reads the cells as RFC 4180 has them. */
    private static List<List<String>> table(ScanResult result) throws IOException {
        List<List<String>> table = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = text(result);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (c == '"') {
                assertThat(quoted || cell.isEmpty()).isTrue();
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertThat(text.charAt(++i)).isEqualTo('\n');
                    table.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(quoted || !line.isEmpty() || !cell.isEmpty()).isFalse();
        return table;
    }
}
