package io.github.weightmark.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    /** Folder → name; folders end with a slash, the root is empty. */
    private final Map<String, String> names = new HashMap<>();
    /** Name → the folders of modules that need it. */
    private final Map<String, List<String>> needing = new HashMap<>();
    /** What {@link #users} found. */
    private final Map<String, Set<String>> users = new HashMap<>();

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
        names.put(folder, bare(name));
        for (String one : needed) {
            needing.computeIfAbsent(bare(one), key -> new ArrayList<>()).add(folder);
        }
    }

    /**
     * Whether what {@code file} says counts for an artifact that {@code build} brings in: it lies in the same module, in
     * one that gets the artifact from there, or beside the modules, where what they share lies.
     */
    boolean serves(String file, String build) {
        String from = module(file);
        String to = module(build);
        boolean shared = to.startsWith(from) && !file.startsWith(from + SOURCES);
        return from.equals(to)
                || shared
                || from.startsWith(to)
                || users.computeIfAbsent(to, this::users).contains(from);
    }

    /** The folder of the nearest build file. */
    private String module(String file) {
        String folder = folder(file);
        while (!folder.isEmpty() && !names.containsKey(folder)) {
            folder = folder(folder.substring(0, folder.length() - 1));
        }
        return folder;
    }

    /** The modules that depend on one, directly or not. */
    private Set<String> users(String folder) {
        Set<String> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(names.getOrDefault(folder, "")));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (seen.add(name)) {
                for (String user : needing.getOrDefault(name, List.of())) {
                    found.add(user);
                    next.add(names.getOrDefault(user, ""));
                }
            }
        }
        return found;
    }

    /** {@code projects.chatCore} is {@code chat-core}. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
