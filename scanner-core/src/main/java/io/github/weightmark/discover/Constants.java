package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Named texts of all source files of a project, and the places that use one of another file. */
final class Constants {

    private static final int LONGEST = 200;
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");

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
     * @param from the file that uses it
     * @param imports names that file imports
     * @param read what the use makes of a definition; nothing when it names no model
     */
    void use(List<String> path, String from, Set<String> imports, Function<Definition, @Nullable Sighting> read) {
        uses.add(new Use(path, from, imports, read));
    }

    /** Where the constants may stand that are used: a name of several definitions is nobody's, so one is not enough. */
    Sought sought() {
        Sought sought = new Sought(new HashSet<>(), new HashSet<>(), new HashSet<>());
        uses.stream()
                .filter(use -> use.path.size() == 1 || definition(use) == null)
                .forEach(use -> use.seek(sought));
        return sought;
    }

    /** The sightings of constants that are used in other files than their own. */
    List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        for (Use use : uses) {
            Definition definition = definition(use);
            Sighting sighting = definition == null ? null : use.read.apply(definition);
            if (sighting != null) {
                sightings.add(sighting);
            }
        }
        return sightings;
    }

    /** The one whose file is named like the class, or the only one near or imported. */
    private @Nullable Definition definition(Use use) {
        List<Definition> all = byName.getOrDefault(use.name(), List.of()).stream()
                .filter(use::reaches)
                .toList();
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

    /**
     * The files in which a constant may stand: looked up, since every file of a large project is asked for.
     *
     * @param owners names of files without their endings
     * @param folders with their slashes, empty for the root
     * @param names of the constants
     */
    record Sought(Set<String> owners, Set<String> folders, Set<String> names) {

        /**
         * @param file path from the scanned folder
         */
        boolean mayStandIn(String file) {
            String folder = Modules.folder(file);
            int dot = file.indexOf('.', folder.length());
            return dot >= 0 && owners.contains(file.substring(folder.length(), dot)) || folders.contains(folder);
        }
    }

    private record Use(
            List<String> path, String from, Set<String> imports, Function<Definition, @Nullable Sighting> read) {

        String name() {
            return path.get(path.size() - 1);
        }

        /** An import by the name alone may lead to a file of any name: a package that hands on, a function of Kotlin. */
        boolean reaches(Definition definition) {
            return path.size() > 1
                    ? definition.owner.equals(path.get(path.size() - 2))
                    : imports.contains(name())
                            || imports.contains(definition.owner)
                            || Modules.folder(from).equals(Modules.folder(definition.file));
        }

        /** In the file of its class or module, in one that is imported, or in one of the same package. */
        void seek(Sought sought) {
            if (path.size() > 1) {
                sought.names.add(name());
                sought.owners.add(path.get(path.size() - 2));
            } else if (CONSTANT.matcher(name()).matches()) {
                sought.names.add(name());
                sought.owners.addAll(imports);
                sought.folders.add(Modules.folder(from));
            }
        }
    }
}
