package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of artifacts the builds of a project name, wherever they do: a module often leaves that to its parent.
 */
final class Versions {

    private static final Pattern CLASSIFIER = Pattern.compile("^([^:]*:[^:]*):.*");

    private final Map<String, Set<String>> properties = new HashMap<>();
    /** Artifact, with and without classifier → its own versions, or {@code ${property}} of another file. */
    private final Map<String, Set<String>> own = new HashMap<>();
    /** The same, and where an artifact has none, that which its file gives to others of its group. */
    private final Map<String, Set<String>> likely = new HashMap<>();

    private final Map<String, Set<String>> ofGroups = new HashMap<>();

    /** Remembers what a file of a build says. */
    void add(BuildFile build) {
        build.properties().forEach((name, value) -> add(properties, name, value));
        build.each((dependency, version) -> {
            if (version != null) {
                add(likely, dependency.name(), version);
                add(ofGroups, dependency.group(), version);
            }
            if (dependency.version() != null) {
                add(own, dependency.name(), dependency.version());
                add(own, dependency.reference().id(), dependency.version());
            }
        });
    }

    /** Artifact → its versions, as far as they are known. */
    Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>();
        likely.forEach((artifact, versions) -> known.put(artifact, filled(versions)));
        return known;
    }

    /** Artifacts that somewhere have a version that no file of the project fills in. */
    Set<String> open() {
        return likely.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(version -> filled(Set.of(version)).isEmpty()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * The one version of an artifact, or of others of its group where it has none of its own.
     *
     * @param written in the file that asks, when it is
     */
    @Nullable
    String of(BuildFile.Dependency artifact, @Nullable String written) {
        if (written != null) {
            return one(filled(Set.of(written)));
        }
        Set<String> found = known(own, artifact.name());
        return one(found.isEmpty() ? known(ofGroups, artifact.group()) : found);
    }

    /** The same sighting; an artifact without a version has that of the project, where there is one only. */
    Sighting pinned(Sighting sighting) {
        Reference reference = sighting.reference();
        if (!reference.provider().equals(Reference.MAVEN) || reference.revision() != null) {
            return sighting;
        }
        Set<String> versions = known(own, reference.id());
        String version = one(
                versions.isEmpty()
                        ? known(own, CLASSIFIER.matcher(reference.id()).replaceFirst("$1"))
                        : versions);
        return version == null ? sighting : sighting.at(version);
    }

    private Set<String> known(Map<String, Set<String>> all, String name) {
        return filled(all.getOrDefault(name, Set.of()));
    }

    private static @Nullable String one(Set<String> versions) {
        return versions.size() == 1 ? versions.iterator().next() : null;
    }

    private static void add(Map<String, Set<String>> all, String name, String value) {
        all.computeIfAbsent(name, key -> new HashSet<>()).add(value);
    }

    private Set<String> filled(Set<String> written) {
        return written.stream()
                .flatMap(version -> filled(version).stream())
                .filter(BuildFile::isKnown)
                .collect(Collectors.toSet());
    }

    private Set<String> filled(String version) {
        return version.startsWith("${") && version.endsWith("}")
                ? properties.getOrDefault(version.substring(2, version.length() - 1), Set.of())
                : Set.of(version);
    }
}
