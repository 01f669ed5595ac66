package io.github.weightmark.maven;

import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.JsonReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/** Keeps the result of a build for scripts and reviewers. */
final class ReportFile {

    private ReportFile() {}

    static void write(ScanResult result, Path file) throws MojoExecutionException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                new JsonReport().write(result, out);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The report " + OneLine.of(file.toString()) + " cannot be written: " + OneLine.of(e.toString())
                            + ". Make the folder writable, or name another one in weightmark.outputDirectory.",
                    e);
        }
    }
}
