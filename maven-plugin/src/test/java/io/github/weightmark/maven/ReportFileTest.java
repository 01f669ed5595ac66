package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.Reports;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    private static final Reports REPORTS = new Reports(Knowledge.bundled(), Detail.NORMAL, null);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void the_report_is_written_into_a_new_folder() throws Exception {
        Path report = folder.resolve("target/weightmark/weightmark.json");

        ReportFile.write(REPORTS, ReportFormat.JSON, Results.scan(), report);

        assertThat(report).content().contains("2026.11.1");
    }

    @Test
    void the_report_of_an_earlier_build_is_replaced() throws Exception {
        Path report = Files.writeString(folder.resolve("weightmark.json"), "x".repeat(100_000));

        ReportFile.write(REPORTS, ReportFormat.JSON, Results.scan(), report);

        assertThat(report).content().doesNotContain("xxx");
    }

    @Test
    void a_report_that_cannot_be_written_is_an_error_that_says_where() throws IOException {
        Path file = Files.writeString(folder.resolve("target"), "not a folder");
        Path report = file.resolve("weightmark.json");

        assertThatThrownBy(() -> ReportFile.write(REPORTS, ReportFormat.JSON, Results.scan(), report))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The report " + report + " cannot be written: java.nio.file.FileAlreadyExistsException: "
                        + file + ". Make the folder writable, or name another one in weightmark.outputDirectory.");
    }
}
