package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final String MALFORMED = "discover.malformed-file bad.";
    private static final int BRACKETS = 100_000;
    private static final int LONG_LINE = 1_000_000;
    private static final List<String> ENDINGS = List.of(
            "java",
            "kt",
            "py",
            "ts",
            "json",
            "yml",
            "xml",
            "properties",
            "sh",
            "md",
            "toml",
            "ipynb",
            "gradle",
            "env",
            "rs",
            "php",
            "cpp",
            "lua",
            "dart");

    private static final FileForms FORMS =
            new FileForms(Knowledge.bundled(), DiscoveryRules.of(Knowledge.bundled()), Limits.DEFAULT);

    @TempDir
    Path folder;

    private Project project;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void aGoodFileBesideTheBadOne() {
        project = new Project(folder).file("z/good.properties", "spring.ai.ollama.chat.options.model=phi4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "py", "ts", "rs", "php"})
    void aBodyInCallsOfCallsEnds(String ending) {
        String body = "'{\"model\": \"x\", \"messages\": 1}'";
        project.file(
                "bad." + ending,
                "f(".repeat(BRACKETS) + body + ")".repeat(BRACKETS),
                "return " + "a ? ".repeat(BRACKETS) + "\"x\";",
                "models = " + "{\"a\": ".repeat(BRACKETS) + "1" + "}".repeat(BRACKETS));

        assertOnlyTheGoodFileCounts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "{", ")", "[{", "{[(", "<a>", "- ", "? ", "\"", "'", "`", "\"\"\"", "'''", "/*", "${"})
    void manyOpenBracketsAndQuotesEnd(String part) {
        for (String ending : ENDINGS) {
            project.file("bad." + ending, part.repeat(BRACKETS / part.length()));
        }

        assertOnlyTheGoodFileCounts();
        // Strings after each other are good JSON; what opens nothing in YAML is plain text there.
        List<String> broken = new ArrayList<>(part.equals("\"") ? List.of("xml") : List.of("ipynb", "json", "xml"));
        broken.addAll(
                List.of("[", "[{", "{[(", "- ", "? ", "\"", "`", "\"\"\"", "'''")
                                .contains(part)
                        ? List.of("yml")
                        : List.of());
        assertThat(told)
                .containsExactlyElementsOf(
                        broken.stream().map(ending -> MALFORMED + ending).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "model=", "model: ", "://", "x>(", "'a ", "x,", "ollama ", "$", "-", "  ", "\\"})
    void aSingleLineOfAMegabyteEnds(String part) {
        String line = part.repeat(LONG_LINE / part.length());
        for (String ending : List.of("properties", "java", "sh", "yml", "json")) {
            project.file("bad." + ending, line);
        }

        assertOnlyTheGoodFileCounts();
        List<String> expected = new ArrayList<>();
        expected.addAll(
                List.of("a.", "x,", "-", "\\").contains(part)
                        ? List.of("discover.too-many-tokens bad.java")
                        : List.of());
        expected.addAll(part.isBlank() ? List.of() : List.of(MALFORMED + "json"));
        expected.addAll(List.of("model: ", "'a ").contains(part) ? List.of(MALFORMED + "yml") : List.of());
        assertThat(told).containsExactlyElementsOf(expected);
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
        assertThat(told).containsExactly(MALFORMED + ending);
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
        assertThat(told).containsExactly(MALFORMED + "yml");
    }

    @Test
    void anAliasOfItselfEnds() {
        project.file("bad.yml", "a: &a [*a, {b: *a}]", "c: *a");

        assertOnlyTheGoodFileCounts();
        assertThat(told).isEmpty();
    }

    @Test
    void aTagOfYamlConstructsNothing() {
        project.file("bad.yml", "model: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://localhost:1/']]");

        assertOnlyTheGoodFileCounts();
        assertThat(told).isEmpty();
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
        assertThat(told).containsExactly("discover.malformed-file pom.xml");
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
        assertThat(told).isEmpty();
    }

    @Test
    void standInsThatNestEndlesslyAreNone() {
        project.file(
                "bad.properties",
                "spring.ai.ollama.chat.options.model=" + "${A:".repeat(5000) + "x" + "}".repeat(5000));

        assertOnlyTheGoodFileCounts();
        assertThat(told).isEmpty();
    }

    @Test
    void aValueThatIsLongerThanAnyNameIsNone() {
        project.file("bad.properties", "spring.ai.ollama.chat.options.model=" + "x".repeat(5000));

        assertOnlyTheGoodFileCounts();
        assertThat(told).isEmpty();
    }

    @Test
    void noWellKnownNameOfAFileBreaks() {
        for (String name :
                List.of("Dockerfile", "Makefile", "Modelfile", ".env", "pom.xml", "compose.yaml", "a.ipynb")) {
            project.file("empty/" + name).bytes("odd/" + name, new byte[] {'\r', '\n', '\\', '"', '=', ':', '$'});
        }

        assertOnlyTheGoodFileCounts();
        assertThat(told)
                .containsExactly(
                        "discover.malformed-file empty/pom.xml",
                        "discover.malformed-file odd/a.ipynb",
                        "discover.malformed-file odd/pom.xml");
    }

    private void assertOnlyTheGoodFileCounts() {
        assertThatCode(() -> assertTimeoutPreemptively(BOUND, () -> {
                    assertThat(project.finds()).containsExactly("ollama:phi4 used");
                    takenApart();
                }))
                .doesNotThrowAnyException();
    }

    /** Every file, whether anything in it shows that it names a model or not: that is what the forms must bear. */
    private void takenApart() {
        FileScan scan = new FileScan(FORMS, Limits.DEFAULT, new Object());
        for (FileWalk.Found file : new FileWalk(folder, Limits.DEFAULT, Set.of(), Set.of(), new ArrayList<>()).walk()) {
            FileResult result = scan.takeApart(file, any -> true);
            assertThat(result.sightings()).as(file.path()).hasSize(file.path().equals("z/good.properties") ? 1 : 0);
            result.problems().forEach(problem -> told(file, problem));
        }
    }

    private void told(FileWalk.Found file, Problem problem) {
        assertThat(problem.level()).isEqualTo(Level.WARNING);
        assertThat(problem.message())
                .matches("The file " + Pattern.quote(file.path()) + " is not valid (JSON|XML|YAML) from line \\d+ on: "
                        + "what follows was read only as far as it could be understood\\."
                        + "|Only the first \\d+ words and signs of the file " + Pattern.quote(file.path())
                        + " were looked at; it has more\\.");
        told.add(problem.id() + " " + file.path());
    }
}
