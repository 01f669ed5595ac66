package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.report.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path folder;

    private Path json;

    @BeforeEach
    void aScan() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("app.py"), "AutoModel.from_pretrained(\"meta-llama/Llama-3.1-8B\")\n");
        json = folder.resolve("scan.json");
        Run run = Run.of("scan", "--offline", "--format", "json=" + json, project.toString());
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void writesTheSameReportAgain() throws IOException {
        Path again = folder.resolve("again.json");
        Run run = Run.of("report", "--from", json.toString(), "--format", "json=" + again);
        assertThat(run).isEqualTo(new Run(1, "", ""));
        assertThat(again).hasSameBinaryContentAs(json);
    }

    @Test
    void judgesByThePolicyOfToday() throws IOException {
        Path policy = Files.writeString(folder.resolve("weightmark.yml"), """
                use: {commercial: true, distribution: hosted, monthly-active-users: 2000}
                tiers: {allow: [restricted]}
                """);
        Run run = Run.of("report", "--from", json.toString(), "--policy", policy.toString());
        assertThat(run.code()).isNotEqualTo(1);
        assertThat(run.out()).contains("meta-llama/Llama-3.1-8B").doesNotContain("FAIL");
    }

    @Test
    void aStrictReaderFailsOnReview() {
        assertThat(Run.of("report", "--from", json.toString(), "--fail-on", "review")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void writesEveryFormatIntoAFolder() throws IOException {
        Path all = folder.resolve("all");
        Run run = Run.of(
                "report",
                "--from",
                json.toString(),
                "-o",
                all + "/",
                "-f",
                "html",
                "-f",
                "pdf",
                "-f",
                "sarif",
                "-f",
                "cyclonedx",
                "-f",
                "cyclonedx-1.7",
                "-f",
                "spdx",
                "-f",
                "junit",
                "-f",
                "markdown",
                "-f",
                "gitlab",
                "-f",
                "csv",
                "-f",
                "notice");
        assertThat(run).isEqualTo(new Run(1, "", ""));
        try (var files = Files.list(all)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "weightmark.html",
                            "weightmark.pdf",
                            "weightmark.sarif",
                            "weightmark.cdx.json",
                            "weightmark-1.7.cdx.json",
                            "weightmark.spdx.json",
                            "weightmark-junit.xml",
                            "weightmark.md",
                            "gl-code-quality-report.json",
                            "weightmark.csv",
                            "weightmark-notice.txt");
        }
    }

    @Test
    void aReportOfANewerSchemaIsRefused() throws IOException {
        Files.writeString(
                json, Files.readString(json).replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"9.1\""));
        assertThat(Run.of("report", "--from", json.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: " + json + " was written with schema 9.1; this Weightmark " + Version.current()
                                + " reads 1.x. Use the Weightmark that wrote it, or a newer one.\n"));
    }

    @Test
    void aMissingReportIsToldWithARemedy() {
        Path none = folder.resolve("none.json");
        assertThat(Run.of("report", "--from", none.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The report " + none + " cannot be read (java.nio.file.NoSuchFileException: " + none
                                + "). Give the JSON report of a scan to --from.\n"));
    }

    @Test
    void aReportThatIsNoTextIsRefused() throws IOException {
        Files.write(json, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(Run.of("report", "--from", json.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: " + json + " is not text in UTF-8. Give the JSON report of a scan to --from.\n"));
    }

    @Test
    void pdfNeedsAFile() {
        assertThat(Run.of("report", "--from", json.toString(), "--format", "pdf"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: A report in pdf is not text. Name a file for it: --format pdf=weightmark.pdf.\n"));
    }

    @Test
    void aFolderIsNoReportFile() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Run run = Run.of("report", "--from", json.toString(), "--format", "html=" + taken);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("weightmark: The report " + taken + " cannot be written: there is a folder of that name. "
                        + "Name a file, such as " + taken + "/weightmark.html.\n");
    }
}
