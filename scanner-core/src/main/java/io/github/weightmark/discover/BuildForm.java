package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds dependencies that carry weights, or use a model by default: Maven POMs, Gradle scripts, version catalogues. */
final class BuildForm implements Form {

    private static final String LOCKFILE = "lockfile";

    private final List<Owned> artifacts = new ArrayList<>();
    private final StarterRules starters;
    private final Limits limits;

    BuildForm(DiscoveryRules rules, StarterRules starters, Limits limits) {
        this.starters = starters;
        this.limits = limits;
        for (DiscoveryRule rule : rules.all()) {
            rule.artifacts().forEach(artifact -> artifacts.add(new Owned(artifact, rule.id())));
        }
    }

    /** The rule that knows such an artifact, of any version. */
    Optional<String> rule(String group, String artifact, @Nullable String classifier) {
        Coordinates coordinates = new Coordinates(group, artifact, classifier, null);
        return artifacts.stream()
                .filter(owned -> owned.matches(coordinates))
                .map(Owned::rule)
                .findFirst();
    }

    @Override
    public boolean reads(ProjectFile file) {
        return reads(file.name(), file.ending());
    }

    static boolean reads(String name, String ending) {
        return isPom(name, ending) || isGradle(name, ending) || ending.equals(LOCKFILE);
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        if (isPom(file.name(), file.ending())) {
            pom(file, finds);
        } else if (file.ending().equals(LOCKFILE)) {
            lockfile(file, finds);
        } else {
            gradle(file, finds);
        }
    }

    private static boolean isPom(String name, String ending) {
        return name.equals("pom.xml") || ending.equals("pom");
    }

    private static boolean isGradle(String name, String ending) {
        return ending.equals("gradle") || name.endsWith(".gradle.kts") || name.endsWith(".versions.toml");
    }

    private void pom(ProjectFile file, Finds finds) {
        Map<String, String> properties = new HashMap<>();
        Map<Integer, Map<String, Entry>> dependencies = new TreeMap<>();
        for (Entry entry : XmlKeys.read(file, limits, finds)) {
            List<String> path = entry.path();
            int size = path.size();
            if (size == 3 && path.get(1).equals("properties")) {
                properties.put(entry.key(), entry.value());
            }
            if (size > 1 && path.get(size - 2).equals("dependency") && !path.contains("exclusions")) {
                dependencies
                        .computeIfAbsent(entry.group(), group -> new HashMap<>())
                        .put(entry.key(), entry);
            }
        }
        dependencies.values().forEach(dependency -> dependency(dependency, properties, finds));
    }

    private void dependency(Map<String, Entry> dependency, Map<String, String> properties, Finds finds) {
        Entry group = dependency.get("groupId");
        Entry artifact = dependency.get("artifactId");
        if (group == null || artifact == null) {
            return;
        }
        Entry classifier = dependency.get("classifier");
        Entry scope = dependency.get("scope");
        Entry version = dependency.get("version");
        find(
                new Coordinates(
                        filled(group.value(), properties),
                        artifact.value(),
                        classifier == null ? null : classifier.value(),
                        version == null ? null : filled(version.value(), properties)),
                classifier == null ? artifact : classifier,
                !artifact.path().contains("dependencymanagement"),
                scope != null && scope.value().equals("test") ? SightingKind.TEST : null,
                finds);
    }

    private static String filled(String value, Map<String, String> properties) {
        return value.startsWith("${") && value.endsWith("}")
                ? properties.getOrDefault(value.substring(2, value.length() - 1), value)
                : value;
    }

    /**
     * @param runs whether it is on the class path, not only given a version
     */
    private void find(Coordinates found, Entry place, boolean runs, @Nullable SightingKind kind, Finds finds) {
        if (runs) {
            starters.of(found.group + ":" + found.artifact, found.version)
                    .ifPresent(implied -> finds.starter(place.offset(), place.value(), implied, kind));
        }
        for (Owned owned : artifacts) {
            if (owned.matches(found)) {
                finds.add(place.offset(), place.value(), found.reference(), kind, Confidence.HIGH, owned.rule);
                return;
            }
        }
    }

    /** Gradle: {@code testImplementation("group:artifact:version")}; catalogues: {@code module = "group:artifact"}. */
    private void gradle(ProjectFile file, Finds finds) {
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index);
            if (line.stripLeading().startsWith("//") || line.stripLeading().startsWith("#")) {
                continue;
            }
            boolean test = line.stripLeading().startsWith("test")
                    || line.stripLeading().startsWith("androidTest");
            for (int at = 0; at < line.length(); at++) {
                char quote = line.charAt(at);
                int close = quote == '"' || quote == '\'' ? line.indexOf(quote, at + 1) : -1;
                if (close > at) {
                    coordinates(file, line.substring(at + 1, close), index, at + 1, test, finds);
                    at = close;
                }
            }
        }
    }

    /**
     * Gradle's own lock: {@code group:artifact:version=configuration,configuration}, or, as it was before, a file for
     * each configuration.
     */
    private void lockfile(ProjectFile file, Finds finds) {
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index);
            int end = line.indexOf('=');
            String uses = end < 0 ? file.name() : line.substring(end + 1);
            if (!line.startsWith("#")) {
                boolean test = List.of(uses.split(",", -1)).stream()
                        .allMatch(use -> use.toLowerCase(Locale.ROOT).contains("test"));
                coordinates(file, end < 0 ? line : line.substring(0, end), index, 0, test, finds);
            }
        }
    }

    private void coordinates(ProjectFile file, String text, int index, int from, boolean test, Finds finds) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return;
        }
        find(
                new Coordinates(
                        parts[0], parts[1], parts.length > 3 ? parts[3] : null, parts.length > 2 ? parts[2] : null),
                new Entry(List.of("dependency"), "dependency", text, file.offset(index, from), null, 0, 0),
                true,
                test ? SightingKind.TEST : null,
                finds);
    }

    private record Coordinates(
            String group,
            String artifact,
            @Nullable String classifier,
            @Nullable String version) {

        Reference reference() {
            String id = group + ":" + artifact + (classifier == null ? "" : ":" + classifier);
            boolean pinned = version != null && !version.isEmpty() && version.indexOf('$') < 0;
            return new Reference(Reference.MAVEN, id, pinned ? version : null);
        }
    }

    private record Owned(DiscoveryRule.Artifact artifact, String rule) {

        boolean matches(Coordinates found) {
            String wanted = artifact.classifier();
            boolean classified =
                    wanted == null || found.classifier != null && Wildcard.matches(wanted, found.classifier);
            return classified && Wildcard.matches(artifact.match(), found.group + ":" + found.artifact);
        }
    }
}
