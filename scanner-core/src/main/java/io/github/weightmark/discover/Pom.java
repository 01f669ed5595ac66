package io.github.weightmark.discover;

import io.github.weightmark.discover.BuildFile.Dependency;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a POM says of dependencies; properties are filled in from the same file. */
final class Pom {

    private final Map<String, String> properties = new HashMap<>();
    private final Map<Integer, Map<String, Entry>> dependencies = new TreeMap<>();
    private final Set<String> needs = new LinkedHashSet<>();
    private @Nullable String module;

    private Pom(List<Entry> entries) {
        entries.forEach(this::entry);
    }

    static BuildFile read(List<Entry> entries) {
        Pom pom = new Pom(entries);
        List<Dependency> all = new ArrayList<>();
        for (Map<String, Entry> dependency : pom.dependencies.values()) {
            Dependency one = pom.dependency(dependency);
            if (one != null) {
                all.add(one);
                pom.needs.add(one.artifact());
            }
        }
        return new BuildFile(pom.module == null ? "" : pom.module, pom.needs, all, pom.properties);
    }

    private void entry(Entry entry) {
        List<String> path = entry.path();
        int size = path.size();
        if (size > 2 && path.get(1).equals("properties")) {
            properties.put(entry.key(), entry.value());
        } else if (size == 2 && entry.key().equals("artifactId")) {
            module = entry.value();
        } else if (size == 3 && path.get(1).equals("parent") && entry.key().equals("artifactId")) {
            needs.add(entry.value());
        }
        if (size > 1 && path.get(size - 2).equals("dependency") && !path.contains("exclusions")) {
            dependencies
                    .computeIfAbsent(entry.group(), group -> new HashMap<>())
                    .put(entry.key(), entry);
        }
    }

    private @Nullable Dependency dependency(Map<String, Entry> parts) {
        Entry group = parts.get("groupId");
        Entry artifact = parts.get("artifactId");
        if (group == null || artifact == null) {
            return null;
        }
        Entry classifier = parts.get("classifier");
        Entry scope = parts.get("scope");
        Entry version = parts.get("version");
        Entry place = classifier == null ? artifact : classifier;
        return new Dependency(
                filled(group.value()),
                artifact.value(),
                classifier == null ? null : classifier.value(),
                version == null ? null : filled(version.value()),
                place.offset(),
                place.value(),
                !artifact.path().contains("dependencymanagement"),
                scope != null && scope.value().equals("test") ? SightingKind.TEST : null);
    }

    private String filled(String value) {
        return value.startsWith("${") && value.endsWith("}")
                ? properties.getOrDefault(value.substring(2, value.length() - 1), value)
                : value;
    }
}
