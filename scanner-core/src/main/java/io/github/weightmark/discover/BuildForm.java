package io.github.weightmark.discover;

import io.github.weightmark.discover.BuildFile.Dependency;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds dependencies that carry weights, or use a model by default: Maven POMs, Gradle scripts, catalogues, locks. */
final class BuildForm implements Form {

    private static final String LOCKFILE = "lockfile";
    private static final String CATALOGUE = ".versions.toml";
    private static final String PROPERTIES = "gradle.properties";

    private final List<Owned> artifacts = new ArrayList<>();
    private final StarterRules starters;
    private final Limits limits;

    BuildForm(DiscoveryRules rules, StarterRules starters, Limits limits) {
        this.starters = starters;
        this.limits = limits;
        for (DiscoveryRule rule : rules.all()) {
            rule.artifacts().forEach(artifact -> artifacts.add(Owned.of(artifact, rule.id())));
        }
    }

    /** The rule that knows such an artifact, of any version. */
    Optional<String> rule(String group, String artifact, @Nullable String classifier) {
        return artifacts.stream()
                .filter(owned -> owned.matches(group + ":" + artifact, classifier))
                .map(Owned::rule)
                .findFirst();
    }

    @Override
    public boolean reads(ProjectFile file) {
        return reads(file.name(), file.ending());
    }

    static boolean reads(String name, String ending) {
        return isPom(name, ending)
                || isScript(name, ending)
                || name.endsWith(CATALOGUE)
                || ending.equals(LOCKFILE)
                || name.equals(PROPERTIES);
    }

    private static boolean isPom(String name, String ending) {
        return name.equals("pom.xml") || ending.equals("pom");
    }

    private static boolean isScript(String name, String ending) {
        return ending.equals("gradle") || ending.equals("sbt") || name.endsWith(".gradle.kts");
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        BuildFile build = read(file, finds);
        if (build.module() != null) {
            finds.ties().module(build.module(), build.needs());
        }
        finds.ties().versions(build);
        build.each((dependency, version) -> find(dependency, version, finds));
    }

    private BuildFile read(ProjectFile file, Finds finds) {
        if (isPom(file.name(), file.ending())) {
            return Pom.read(XmlKeys.read(file, limits, finds));
        }
        if (file.name().equals(PROPERTIES)) {
            return Gradle.properties(file);
        }
        return file.ending().equals(LOCKFILE)
                ? Gradle.lock(file)
                : Gradle.read(file, isScript(file.name(), file.ending()));
    }

    private void find(Dependency found, @Nullable String version, Finds finds) {
        if (found.runs()) {
            finds.ties().starter(found, version, starters.of(found.name()));
        }
        for (Owned owned : artifacts) {
            if (owned.matches(found.name(), found.classifier())) {
                finds.add(found.offset(), found.raw(), found.reference(), found.kind(), Confidence.HIGH, owned.rule);
                return;
            }
        }
    }

    private record Owned(Wildcard name, @Nullable Wildcard classifier, String rule) {

        static Owned of(DiscoveryRule.Artifact artifact, String rule) {
            String wanted = artifact.classifier();
            return new Owned(Wildcard.of(artifact.match()), wanted == null ? null : Wildcard.of(wanted), rule);
        }

        boolean matches(String found, @Nullable String classified) {
            return name.matches(found) && (classifier == null || classified != null && classifier.matches(classified));
        }
    }
}
