package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden files in {@code src/test/resources/read}: {@code #} and what the text shows, one line for each clause
 * expected, {@code ---}, and the text.
 */
class ScenarioTest {

    private static final DocumentReader READER = new DocumentReader(Knowledge.bundled());

    @TestFactory
    Stream<DynamicTest> everyTextHasTheClausesOfItsHeaderAndNoOthers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/read"))) {
            return files.sorted().toList().stream().map(ScenarioTest::clauses);
        }
    }

    @TestFactory
    Stream<DynamicTest> quotesAreWordsOfTheText() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/read"))) {
            return files.sorted().toList().stream().map(ScenarioTest::quotes);
        }
    }

    private static DynamicTest clauses(Path file) {
        return DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String content = Files.readString(file);
            List<String> head =
                    content.substring(0, content.indexOf("---\n")).lines().toList();
            assertThat(read(content).stream().map(ScenarioTest::line).toList())
                    .as(head.get(0))
                    .isEqualTo(head.subList(1, head.size()));
        });
    }

    private static DynamicTest quotes(Path file) {
        return DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String content = Files.readString(file);
            String flat = content.replaceAll("\\s+", " ");
            assertThat(read(content)).allSatisfy(clause -> assertThat(flat).contains(clause.quote()));
        });
    }

    private static List<Clause> read(String content) {
        return READER.read("LICENSE", content.substring(content.indexOf("---\n") + 4), 1)
                .clauses();
    }

    private static String line(Clause clause) {
        return clause.id() + " " + clause.parameters() + " " + clause.source();
    }
}
