package io.github.weightmark.identify;

import io.github.weightmark.domain.LicenseMatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A golden file: {@code #} and what it is about, the lines expected, {@code ---}, and the text.
 *
 * @param name of the file
 * @param about what the text shows
 * @param expected one line for each document and each of its differences
 * @param text what is read
 */
record Scenario(String name, String about, List<String> expected, String text) {

    static List<Scenario> in(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
            return files.sorted().map(Scenario::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Path file) {
        try {
            String content = Files.readString(file);
            int ruler = content.indexOf("---\n");
            List<String> head = content.substring(0, ruler).lines().toList();
            return new Scenario(
                    file.getFileName().toString(),
                    head.get(0).substring(2),
                    head.subList(1, head.size()),
                    content.substring(ruler + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Matches as the lines of a golden file. */
    static List<String> lines(List<LicenseMatch> matches) {
        List<String> lines = new ArrayList<>();
        for (LicenseMatch match : matches) {
            lines.add(match.license() + " " + match.match() + " by " + match.by() + " " + match.source());
            match.differences()
                    .forEach(one -> lines.add(
                            "  " + one.kind() + " " + one.startLine() + "-" + one.endLine() + " " + one.text()));
        }
        return lines;
    }
}
