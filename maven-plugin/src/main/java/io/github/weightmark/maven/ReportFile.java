package io.github.weightmark.maven;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.Reports;
import io.github.weightmark.domain.ScanResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/** Keeps the result of a build for scripts and reviewers. */
final class ReportFile {

    private ReportFile() {}

    static void write(Reports reports, ReportFormat format, ScanResult result, Path file)
            throws MojoExecutionException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                reports.write(format, result, out);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The report " + OneLine.of(file.toString()) + " cannot be written: " + OneLine.of(e.toString())
                            + ". Make the folder writable, or name another one in weightmark.outputDirectory.",
                    e);
        }
    }
}
