package io.github.weightmark.discover;

import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Named texts of all source files of a project, and the places that use one of another file. */
final class Constants {

    private static final int LONGEST = 200;

    private final Map<String, List<Definition>> byName = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    void define(String name, Definition definition) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(definition);
    }

    /** Whether a text is short and plain enough to be remembered. */
    static boolean mayBeModel(String value) {
        return value.length() > 1 && value.length() <= LONGEST && value.indexOf(' ') < 0 && value.indexOf('\n') < 0;
    }

    /**
     * @param path the names of the constant, {@code Models, FAST}
     * @param read what the use makes of a definition; nothing when it names no model
     */
    void use(List<String> path, Function<Definition, @Nullable Sighting> read) {
        uses.add(new Use(path, read));
    }

    /** The sightings of constants that are used in other files than their own. */
    List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        for (Use use : uses) {
            Definition definition = definition(use.path);
            Sighting sighting = definition == null ? null : use.read.apply(definition);
            if (sighting != null) {
                sightings.add(sighting);
            }
        }
        return sightings;
    }

    /** The one whose file is named like the class, or the only one there is. */
    private @Nullable Definition definition(List<String> path) {
        List<Definition> all = byName.getOrDefault(path.get(path.size() - 1), List.of());
        if (path.size() > 1) {
            String owner = path.get(path.size() - 2);
            List<Definition> owned =
                    all.stream().filter(one -> one.owner.equals(owner)).toList();
            return owned.size() == 1 ? owned.get(0) : null;
        }
        return all.size() == 1 ? all.get(0) : null;
    }

    /**
     * @param owner name of the file without its ending: in Java, of the class
     * @param file path from the scanned folder
     * @param line counted from 1
     * @param column counted from 1
     * @param value the text
     * @param scope kind of its file
     */
    record Definition(String owner, String file, int line, int column, String value, SightingKind scope) {}

    private record Use(List<String> path, Function<Definition, @Nullable Sighting> read) {}
}
