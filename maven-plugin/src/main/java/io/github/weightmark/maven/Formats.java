package io.github.weightmark.maven;

import io.github.weightmark.ReportFormat;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** Reads weightmark.formats. */
final class Formats {

    private Formats() {}

    /** In the order given, each once. */
    static List<ReportFormat> of(List<String> words) throws MojoExecutionException {
        Set<ReportFormat> formats = new LinkedHashSet<>();
        for (String word : words) {
            formats.add(format(word.strip()));
        }
        if (formats.isEmpty()) {
            throw new MojoExecutionException("weightmark.formats is empty. Name at least one of " + valid() + ".");
        }
        return List.copyOf(formats);
    }

    private static ReportFormat format(String word) throws MojoExecutionException {
        return ReportFormat.named(word)
                .orElseThrow(() -> new MojoExecutionException("weightmark.formats: \"" + OneLine.of(word)
                        + "\" is not known. Valid are " + valid() + ", separated by commas."));
    }

    private static String valid() {
        return Arrays.stream(ReportFormat.values()).map(ReportFormat::id).collect(Collectors.joining(", "));
    }
}
