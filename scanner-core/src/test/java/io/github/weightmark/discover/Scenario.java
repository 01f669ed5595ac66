package io.github.weightmark.discover;

import io.github.weightmark.domain.Sighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small project and what must be found in it. In a {@code .cases} file a scenario begins with {@code === its name};
 * {@code --- path} begins a file of the project, {@code --- expected} what must be found.
 *
 * @param name says what it shows
 * @param files path → content
 * @param expected one line for each sighting: {@code path:line:column reference kind via}
 */
record Scenario(String name, Map<String, String> files, List<String> expected) {

    private static final String NAME = "=== ";
    private static final String FILE = "--- ";
    private static final String EXPECTED = "expected";

    static List<Scenario> all(Path cases) throws IOException {
        List<Scenario> all = new ArrayList<>();
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        String name = "";
        StringBuilder part = new StringBuilder();
        for (String line : Files.readAllLines(cases)) {
            if (line.startsWith(NAME)) {
                add(name, parts, all);
                name = line.substring(NAME.length());
                parts = new LinkedHashMap<>();
                part = new StringBuilder();
            } else if (line.startsWith(FILE)) {
                part = new StringBuilder();
                parts.put(line.substring(FILE.length()), part);
            } else {
                part.append(line).append('\n');
            }
        }
        add(name, parts, all);
        return all;
    }

    private static void add(String name, Map<String, StringBuilder> parts, List<Scenario> all) {
        if (!name.isEmpty()) {
            Map<String, String> files = new LinkedHashMap<>();
            parts.forEach((path, text) -> files.put(path, text.toString()));
            String expected = files.getOrDefault(EXPECTED, "");
            files.remove(EXPECTED);
            all.add(new Scenario(name, files, expected.strip().lines().toList()));
        }
    }

    List<String> finds(Path folder) {
        Project project = new Project(folder);
        files.forEach(project::file);
        return project.sightings().stream().map(Scenario::line).toList();
    }

    private static String line(Sighting sighting) {
        String pin = sighting.reference().revision();
        return sighting.file() + ":" + sighting.line() + ":" + sighting.column() + " " + sighting.reference()
                + (pin == null || sighting.reference().toString().endsWith(pin) ? "" : "@" + pin) + " "
                + sighting.kind() + " " + sighting.via();
    }
}
