package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break a scanner: each is read in bounded time, and the file beside it is read all the same. */
class HostileInputTest {

    /** Far more than needed on a busy machine; what is not linear takes hours. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final int BRACKETS = 100_000;
    private static final int LONG_LINE = 4_000_000;
    private static final List<String> ENDINGS = List.of(
            "java", "kt", "py", "ts", "json", "yml", "xml", "properties", "sh", "md", "toml", "ipynb", "gradle", "env");

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void aGoodFileBesideTheBadOne() {
        project = new Project(folder).file("z/good.properties", "spring.ai.ollama.chat.options.model=phi4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "{", ")", "[{", "{[(", "<a>", "- ", "? ", "\"", "'", "`", "\"\"\"", "'''", "/*", "${"})
    void manyOpenBracketsAndQuotesEnd(String part) {
        for (String ending : ENDINGS) {
            project.file("bad." + ending, part.repeat(BRACKETS / part.length()));
        }

        assertOnlyTheGoodFileCounts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "model=", "model: ", "://", "x>(", "'a ", "x,", "ollama ", "$", "-", "  ", "\\"})
    void aSingleLineOfFourMegabytesEnds(String part) {
        String line = part.repeat(LONG_LINE / part.length());
        for (String ending : List.of("properties", "java", "sh", "yml", "json")) {
            project.file("bad." + ending, line);
        }

        assertOnlyTheGoodFileCounts();
    }

    @ParameterizedTest
    @CsvSource({"yml", "json", "xml"})
    void whatNestsTooDeepEnds(String ending) {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            deep.append(ending.equals("xml") ? "<a>" : ending.equals("json") ? "{\"a\":" : " ".repeat(i) + "a:\n");
        }
        project.file("bad." + ending, deep.toString());

        assertOnlyTheGoodFileCounts();
    }

    @Test
    void aBombOfAliasesIsNotBlownUp() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(8))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        project.file("bad.yml", bomb.toString());

        assertOnlyTheGoodFileCounts();
    }

    @Test
    void anAliasOfItselfEnds() {
        project.file("bad.yml", "a: &a [*a, {b: *a}]", "c: *a");

        assertOnlyTheGoodFileCounts();
    }

    @Test
    void aTagOfYamlConstructsNothing() {
        project.file("bad.yml", "model: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://localhost:1/']]");

        assertOnlyTheGoodFileCounts();
    }

    @Test
    void entitiesOfXmlAreNotBlownUp() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY e" + i + " \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        project.file("pom.xml", bomb + "]><a>&e19;</a>");

        assertOnlyTheGoodFileCounts();
    }

    @Test
    void stringsThatAreNeverClosedSwallowNoMoreThanTheirLine() {
        project.file(
                "src/main/java/A.java",
                "class A { String s = \"never closed;",
                "Object m = OllamaChatModel.builder().modelName(\"qwen3:8b\").build(); }");

        assertThat(project.finds()).containsExactly("ollama:qwen3:8b used", "ollama:phi4 used");
    }

    @Test
    void aCommentThatIsNeverClosedEndsWithTheFile() {
        project.file("src/main/java/A.java", "/* OllamaChatModel.builder().modelName(\"qwen3:8b\")");

        assertThat(project.finds()).containsExactly("ollama:qwen3:8b comment", "ollama:phi4 used");
    }

    @Test
    void aConstantThatMeansItselfEnds() {
        project.file(
                "a.py", "A = B", "B = A", "C = C", "m = AutoModel.from_pretrained(A)", "n = SentenceTransformer(C)");

        assertOnlyTheGoodFileCounts();
    }

    @Test
    void standInsThatNestEndlesslyAreNone() {
        project.file(
                "bad.properties",
                "spring.ai.ollama.chat.options.model=" + "${A:".repeat(5000) + "x" + "}".repeat(5000));

        assertOnlyTheGoodFileCounts();
    }

    @Test
    void aValueThatIsLongerThanAnyNameIsNone() {
        project.file("bad.properties", "spring.ai.ollama.chat.options.model=" + "x".repeat(5000));

        assertOnlyTheGoodFileCounts();
    }

    @Test
    void noWellKnownNameOfAFileBreaks() {
        for (String name :
                List.of("Dockerfile", "Makefile", "Modelfile", ".env", "pom.xml", "compose.yaml", "a.ipynb")) {
            project.file("empty/" + name).bytes("odd/" + name, new byte[] {'\r', '\n', '\\', '"', '=', ':', '$'});
        }

        assertOnlyTheGoodFileCounts();
    }

    private void assertOnlyTheGoodFileCounts() {
        assertThatCode(() -> assertTimeoutPreemptively(BOUND, () -> {
                    Discovery discovery = project.discovery();
                    assertThat(discovery.sightings())
                            .extracting(Project::summary)
                            .containsExactly("ollama:phi4 used");
                    // What is broken is told, and never so badly that nothing may pass because of it.
                    assertThat(discovery.problems())
                            .extracting(Problem::level)
                            .allMatch(level -> level == Level.WARNING);
                }))
                .doesNotThrowAnyException();
    }
}
