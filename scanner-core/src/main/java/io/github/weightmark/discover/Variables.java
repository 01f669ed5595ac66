package io.github.weightmark.discover;

import io.github.weightmark.domain.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The environment of a project, as its {@code .env} files and containers set it, and the places that ask for it. */
final class Variables {

    private static final List<String> EXAMPLES = List.of("example", "sample", "template", "dist");

    private final Map<String, Set<String>> values = new HashMap<>();
    private final Map<String, Set<String>> examples = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    /**
     * @param file name of the file that sets it; that of an example counts when no other does
     */
    void set(String name, String text, String file) {
        Placeholder value = Placeholder.resolve(text);
        if (value != null && !value.value().isBlank()) {
            String lower = file.toLowerCase(Locale.ROOT);
            boolean example = value.fallback() || EXAMPLES.stream().anyMatch(lower::contains);
            (example ? examples : values)
                    .computeIfAbsent(name, key -> new TreeSet<>())
                    .add(value.value());
        }
    }

    /** Remembers a place that names the variable and no value. */
    void await(String name, Reader read) {
        uses.add(new Use(name, read));
    }

    /** What the places mean whose variable has one value and no other. */
    List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        for (Use use : uses) {
            Set<String> set = values.getOrDefault(use.name, Set.of());
            boolean example = set.isEmpty();
            Set<String> all = example ? examples.getOrDefault(use.name, Set.of()) : set;
            Sighting sighting = all.size() == 1 ? use.read.read(all.iterator().next(), example) : null;
            if (sighting != null) {
                sightings.add(sighting);
            }
        }
        return sightings;
    }

    /** Makes a sighting of a value, or nothing when that is no model. */
    interface Reader {

        @Nullable
        Sighting read(String value, boolean example);
    }

    private record Use(String name, Reader read) {}
}
