package io.github.weightmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that a document names: a promise whose test is gone is only a sentence. */
final class NamedTests {

    static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> FOLDERS = List.of(
            "rules/src/test/java",
            "scanner-core/src/test/java",
            "cli/src/test/java",
            "cli/src/browser/java",
            "maven-plugin/src/test/java");

    private NamedTests() {}

    /** @param path from the root of the checkout */
    static String document(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    /** The tests named in {@code text} that are not there, as they stand in it. */
    static List<String> missing(String text) throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        for (MatchResult test : TEST.matcher(text).results().toList()) {
            String source = sources.getOrDefault(test.group(1), "");
            boolean there = test.group(2) == null ? !source.isEmpty() : source.contains(" " + test.group(2) + "(");
            if (!there) {
                missing.add(test.group());
            }
        }
        return missing;
    }

    /** Name of a test class → the sources of all that bear it. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
