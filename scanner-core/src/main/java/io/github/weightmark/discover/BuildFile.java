package io.github.weightmark.discover;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a build says.
 *
 * @param module the name of the module it builds; nothing when it builds none, such as a catalogue of versions
 * @param needs the names of modules it depends on, and of its parent
 * @param dependencies in the order of the file
 * @param properties what versions may be written with, in this file and others
 */
record BuildFile(
        @Nullable String module, Set<String> needs, List<Dependency> dependencies, Map<String, String> properties) {

    /**
     * Calls back with each dependency and its version as the file has it, which may be {@code ${property}}: its own, or one
     * that the file gives to something of the same group, for where a list of versions is imported, it is that of the list.
     */
    void each(BiConsumer<Dependency, @Nullable String> told) {
        Map<String, String> ofGroups = new HashMap<>();
        for (Dependency dependency : dependencies) {
            String version = dependency.version;
            if (version != null) {
                ofGroups.merge(dependency.group, version, (first, later) -> isKnown(first) ? first : later);
            }
        }
        for (Dependency dependency : dependencies) {
            told.accept(dependency, dependency.version == null ? ofGroups.get(dependency.group) : dependency.version);
        }
    }

    static boolean isKnown(String version) {
        return !version.isEmpty() && version.indexOf('$') < 0;
    }

    /**
     * @param offset where it stands in the file
     * @param raw as it stands there
     * @param runs whether it is on the class path, not only given a version
     * @param kind when the place tells another than the file
     */
    record Dependency(
            String group,
            String artifact,
            @Nullable String classifier,
            @Nullable String version,
            int offset,
            String raw,
            boolean runs,
            @Nullable SightingKind kind) {

        Dependency {
            version = version == null || version.isEmpty() ? null : version;
        }

        String name() {
            return group + ":" + artifact;
        }

        Reference reference() {
            String id = name() + (classifier == null ? "" : ":" + classifier);
            return new Reference(Reference.MAVEN, id, version != null && isKnown(version) ? version : null);
        }
    }
}
