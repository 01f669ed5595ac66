package io.github.weightmark.maven;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.ScanSettings;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.SightingKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The goal's parameters, checked.
 *
 * @param basedir the module's folder, absolute; what is scanned, and what names in the log are relative to
 * @param policy the policy file; {@code null} for the built-in policy
 * @param outputDirectory where the report goes
 * @param formats of the report, the first is the one that messages name
 * @param failOn what fails the build
 * @param include kinds of sightings that count
 * @param offline whether Maven or the user forbids connections; the environment may forbid them too
 * @param rules a folder of the user's own rules, if any
 */
record CheckSettings(
        Path basedir,
        @Nullable Path policy,
        Path outputDirectory,
        List<ReportFormat> formats,
        FailOn failOn,
        Set<SightingKind> include,
        boolean offline,
        @Nullable Path rules) {

    static final String BUILT_IN_POLICY = "default";

    private static final Set<SightingKind> ALWAYS = EnumSet.of(SightingKind.USED, SightingKind.DEFAULT);

    CheckSettings {
        include = Set.copyOf(include);
        formats = List.copyOf(formats);
    }

    /** The kinds that always count, and those named in {@code weightmark.include}. */
    static Set<SightingKind> kinds(@Nullable List<String> include) throws MojoExecutionException {
        Set<SightingKind> kinds = EnumSet.copyOf(ALWAYS);
        for (String word : include == null ? List.<String>of() : include) {
            kinds.add(kind(word.strip()));
        }
        return kinds;
    }

    private static SightingKind kind(String word) throws MojoExecutionException {
        for (SightingKind kind : SightingKind.values()) {
            if (kind.id().equals(word) && !ALWAYS.contains(kind)) {
                return kind;
            }
        }
        throw new MojoExecutionException("weightmark.include: \"" + OneLine.of(word)
                + "\" is not known. Valid are test, doc and comment, separated by commas.");
    }

    /** What the scanner is told; HF_HUB_OFFLINE and its like are for the scanner to read. */
    ScanSettings scan(LocalDate today, Map<String, String> environment) {
        return new ScanSettings(include, offline, today, environment, Limits.DEFAULT);
    }

    Path report(ReportFormat format) {
        return outputDirectory.resolve(format.fileName());
    }

    /** What the log calls the first report. */
    String reportName() {
        return shortName(report(formats.get(0)));
    }

    /** What the log calls the policy. */
    String policyName() {
        return policy == null ? "built-in " + BUILT_IN_POLICY : shortName(policy);
    }

    /** Relative to the module where that is shorter to read, with forward slashes. */
    private String shortName(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean near = absolute.startsWith(basedir)
                || (absolute.getParent() != null && basedir.startsWith(absolute.getParent()));
        Path name = near ? basedir.relativize(absolute) : absolute;
        return OneLine.of(name.toString().replace('\\', '/'));
    }
}
