package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.discover.BuildFile.Dependency;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dependencies line by line: Gradle scripts, catalogues of versions, lock files. */
final class Gradle {

    private static final Pattern VARIABLE =
            Pattern.compile("([A-Za-z][\\w.-]*)[\"']?(?:\\s*=|\\s*,|\\]\\s*=)\\s*[\"'](\\d[\\w.+-]*)[\"']");
    /** {@code "group" % "artifact" % "version" % Test} of sbt. */
    private static final Pattern SBT = Pattern.compile(
            "\"([\\w.-]+)\"\\s*%%?\\s*\"([\\w.-]+)\"(?:\\s*%\\s*\"?([\\w.+-]+)\"?)?(?:\\s*%\\s*\"?(\\w+)\"?)?");

    private static final Pattern VERSION_OF = Pattern.compile("version\\.ref\\s*=\\s*[\"']([\\w.-]+)[\"']");
    private static final Pattern PROJECT = Pattern.compile(
            "project\\(\\s*(?:path\\s*[:=]\\s*)?[\"'][\\w:.-]*:([\\w.-]+)[\"']|\\bprojects\\.(?:\\w+\\.)*(\\w+)");

    private final ProjectFile file;
    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> needs = new LinkedHashSet<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    private Gradle(ProjectFile file) {
        this.file = file;
    }

    /**
     * {@code testImplementation("group:artifact:version")}; in a catalogue {@code module = "group:artifact"}.
     *
     * @param script whether it builds a module
     */
    static BuildFile read(ProjectFile file, boolean script) {
        Gradle gradle = new Gradle(file);
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index);
            if (!line.stripLeading().startsWith("//") && !line.stripLeading().startsWith("#")) {
                gradle.line(line, index);
            }
        }
        return new BuildFile(script ? gradle.folderName() : null, gradle.needs, gradle.dependencies, gradle.variables);
    }

    /**
     * Gradle's own lock: {@code group:artifact:version=configuration,configuration}, or, as it was before, a file for
     * each configuration.
     */
    static BuildFile lock(ProjectFile file) {
        Gradle gradle = new Gradle(file);
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index);
            int end = line.indexOf('=');
            String uses = end < 0 ? file.name() : line.substring(end + 1);
            if (!line.startsWith("#")) {
                boolean test = List.of(uses.split(",", -1)).stream()
                        .allMatch(use -> use.toLowerCase(Locale.ROOT).contains("test"));
                gradle.add(end < 0 ? line : line.substring(0, end), "", index, 0, test);
            }
        }
        return new BuildFile(null, Set.of(), gradle.dependencies, Map.of());
    }

    /** {@code gradle.properties}, whose names every script of the build may use. */
    static BuildFile properties(ProjectFile file) {
        Map<String, String> properties = new HashMap<>();
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index).strip();
            int end = line.indexOf('=');
            if (end > 0 && !line.startsWith("#")) {
                properties.put(
                        line.substring(0, end).strip(), line.substring(end + 1).strip());
            }
        }
        return new BuildFile(null, Set.of(), List.of(), properties);
    }

    private void line(String line, int index) {
        Matcher variable = VARIABLE.matcher(line);
        while (variable.find()) {
            variables.putIfAbsent(variable.group(1), variable.group(2));
        }
        Matcher project = PROJECT.matcher(line);
        while (project.find()) {
            needs.add(project.group(1) != null ? project.group(1) : project.group(2));
        }
        if (file.ending().equals("sbt")) {
            sbt(line, index);
        }
        boolean test =
                line.stripLeading().startsWith("test") || line.stripLeading().startsWith("androidTest");
        for (int at = 0; at < line.length(); at++) {
            char quote = line.charAt(at);
            int close = quote == '"' || quote == '\'' ? line.indexOf(quote, at + 1) : -1;
            if (close > at) {
                add(line.substring(at + 1, close), line, index, at + 1, test);
                at = close;
            }
        }
    }

    private void sbt(String line, int index) {
        Matcher matcher = SBT.matcher(line);
        while (matcher.find()) {
            boolean test = "test".equalsIgnoreCase(matcher.group(4));
            add(matcher.group(1) + ":" + matcher.group(2), line, index, matcher.start(), test);
        }
    }

    private void add(String text, String line, int index, int from, boolean test) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return;
        }
        dependencies.add(new Dependency(
                parts[0],
                parts[1],
                parts.length > 3 ? parts[3] : null,
                parts.length > 2 ? filled(parts[2]) : version(line),
                file.offset(index, from),
                text,
                true,
                test ? SightingKind.TEST : null));
    }

    /** Of a catalogue's entry. */
    private @Nullable String version(String line) {
        Matcher name = VERSION_OF.matcher(line);
        return name.find() ? variables.get(name.group(1)) : null;
    }

    private String filled(String version) {
        String name = version.startsWith("${") && version.endsWith("}")
                ? version.substring(2, version.length() - 1)
                : version.startsWith("$") ? version.substring(1) : "";
        return name.isEmpty() ? version : variables.getOrDefault(name, "${" + name + "}");
    }

    private String folderName() {
        String folder = Modules.folder(file.path());
        return folder.isEmpty()
                ? ""
                : folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
    }
}
