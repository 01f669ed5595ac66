package io.github.weightmark.discover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The modules of a Maven or Gradle build: what one configures is no matter of its siblings. */
final class Modules {

    private static final String SOURCES = "src/";

    /** Folder → the names of the modules that it needs; folders end with a slash, the root is empty. */
    private final Map<String, List<String>> needs = new HashMap<>();

    private final Map<String, Set<String>> foldersOf = new HashMap<>();

    /** The folder of a file, with its slash; empty for the root. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /**
     * Adds one.
     *
     * @param folder where its build file lies
     * @param name its artifact, or what Gradle calls it
     * @param needed names of those it depends on, and of its parent
     */
    void add(String folder, String name, List<String> needed) {
        needs.put(folder, needed);
        foldersOf.computeIfAbsent(bare(name), key -> new HashSet<>()).add(folder);
    }

    /**
     * Whether what {@code file} says counts for an artifact that {@code build} brings in: it lies in the same module, in
     * one that gets the artifact from there, or beside the modules, where what they share lies.
     */
    boolean serves(String file, String build) {
        String from = module(file);
        String to = module(build);
        boolean shared = to.startsWith(from) && !file.startsWith(from + SOURCES);
        return from.equals(to) || shared || from.startsWith(to) || reaches(from, to);
    }

    /** The folder of the nearest build file. */
    private String module(String file) {
        String folder = folder(file);
        while (!folder.isEmpty() && !needs.containsKey(folder)) {
            folder = folder(folder.substring(0, folder.length() - 1));
        }
        return folder;
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String folder = next.pop();
            if (folder.equals(to)) {
                return true;
            }
            if (seen.add(folder)) {
                needs.getOrDefault(folder, List.of())
                        .forEach(name -> next.addAll(foldersOf.getOrDefault(bare(name), Set.of())));
            }
        }
        return false;
    }

    /** {@code projects.chatCore} is {@code chat-core}. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
