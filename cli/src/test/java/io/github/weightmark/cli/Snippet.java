package io.github.weightmark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fenced block of the documentation.
 *
 * @param file README.md or a file of docs/
 * @param line of its fence, from 1
 * @param language as the fence names it; empty for none
 * @param text between the fences
 */
record Snippet(String file, int line, String language, String text) {

    private static final String FENCE = "```";

    /** All of README.md and docs/, in the order of their names. */
    static List<Snippet> all(Path root) throws IOException {
        List<Snippet> all = new ArrayList<>(of(root, root.resolve("README.md")));
        try (Stream<Path> files = Files.list(root.resolve("docs"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                all.addAll(of(root, file));
            }
        }
        return all;
    }

    private static List<Snippet> of(Path root, Path file) throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/');
        List<String> lines = Files.readAllLines(file);
        List<Snippet> snippets = new ArrayList<>();
        int opened = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            if (opened < 0) {
                opened = i;
            } else {
                String language = lines.get(opened).substring(FENCE.length()).strip();
                String text = String.join("\n", lines.subList(opened + 1, i)) + "\n";
                snippets.add(new Snippet(name, opened + 1, language, text));
                opened = -1;
            }
        }
        return snippets;
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + language;
    }
}
