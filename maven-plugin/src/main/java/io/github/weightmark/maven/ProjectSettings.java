package io.github.weightmark.maven;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.judge.Baseline;
import io.github.weightmark.judge.BaselineFile;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * How a project is scanned and judged: the parameters, checked.
 *
 * @param basedir its folder, absolute; what is scanned, and what names in the log are relative to
 * @param policy the policy file; {@code null} for the built-in policy
 * @param lock what was read before; {@code null} for none
 * @param baseline what was there before the policy; {@code null} for none
 * @param include kinds of sightings that count
 * @param offline whether Maven or the user forbids connections; the environment may forbid them too
 * @param rules a folder of the user's own rules, if any
 */
record ProjectSettings(
        Path basedir,
        @Nullable Path policy,
        @Nullable Path lock,
        @Nullable Path baseline,
        Set<SightingKind> include,
        boolean offline,
        @Nullable Path rules) {

    static final String BUILT_IN_POLICY = "default";

    private static final Set<SightingKind> ALWAYS = EnumSet.of(SightingKind.USED, SightingKind.DEFAULT);

    ProjectSettings {
        include = Set.copyOf(include);
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
        return new ScanSettings(include, offline, today, environment, Limits.DEFAULT, lock);
    }

    /** The policy without the baseline. */
    Policy bare(Knowledge knowledge) {
        PolicyReader reader = new PolicyReader(knowledge);
        return policy == null ? reader.builtIn(BUILT_IN_POLICY) : reader.read(policy);
    }

    /** What judges. */
    Judging judged(Knowledge knowledge) {
        Policy judging = bare(knowledge).with(accepted());
        return new Judging(judging, policy == null ? List.of() : new PolicyReader(knowledge).extended(policy));
    }

    /** The baseline; {@link Baseline#NONE} for none. */
    Baseline accepted() {
        return baseline == null ? Baseline.NONE : BaselineFile.read(baseline);
    }

    /** What the log calls the policy. */
    String policyName() {
        return policy == null ? "built-in " + BUILT_IN_POLICY : shortName(policy);
    }

    /** Relative to the module where that is shorter to read, with forward slashes. */
    String shortName(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean near = absolute.startsWith(basedir)
                || (absolute.getParent() != null && basedir.startsWith(absolute.getParent()));
        Path name = near ? basedir.relativize(absolute) : absolute;
        return OneLine.of(name.toString().replace('\\', '/'));
    }
}
