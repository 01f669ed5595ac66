package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.fixtures.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Executes what README.md and docs/ show, as far as it can be executed here. What only shows what is printed is
 * {@link #SHOWN}; what needs a server, a container engine or a whole build is {@link #NOT_RUN} and only parsed by a shell.
 */
class SnippetsTest {

    private static final Path ROOT = Fixtures.root().resolve("..").normalize();

    /** Output, pictures and templates: there is nothing to execute. Each file with how many it has. */
    private static final List<String> SHOWN = List.of("README.md", "docs/maven.md", "docs/pipeline.md");

    private static final List<String> NOT_RUN = List.of(
            "mvn verify",
            "mvn verify -Dcorpus.dir=DIR",
            "mvn -B -pl cli -am package -DskipTests",
            "mvn -B verify -pl scanner-core -am -Dtest=SoakTest -Dsurefire.failIfNoSpecifiedTests=false -Dsoak.models=10000",
            "mvn -B verify -Pfuzz -pl scanner-core -am",
            "mvn -B test -Pmutation -pl scanner-core -am",
            "podman build --build-arg BASE=YOUR-JRE-IMAGE --tag weightmark .",
            "podman run --rm --read-only --tmpfs /tmp --cap-drop ALL --volume \"$PWD:/project:ro\" weightmark scan /project",
            "mvn io.github.weightmark:weightmark-maven-plugin:0.1.0:check",
            "mvn io.github.weightmark:weightmark-maven-plugin:0.1.0:baseline",
            "benchmarks/install-peers.sh      # Debian: licensee, licensecheck, ripgrep; what is missing is left out",
            "benchmarks/run                   # all parts; --quick measures less of each",
            "benchmarks/run reading start     # parts: reading, start, peers, discovery, curves, hostile, hub, maven, jmh");

    @TempDir
    Path folder;

    static Stream<Snippet> snippets() throws IOException {
        return Snippet.all(ROOT).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void whatIsShownWorks(Snippet snippet) throws Exception {
        switch (snippet.language()) {
            case "sh" -> commands(snippet);
            case "yaml" -> yaml(snippet);
            case "xml" ->
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(snippet.text().getBytes(StandardCharsets.UTF_8)));
            case "json" -> new ObjectMapper().readTree(snippet.text());
            case "kotlin" ->
                assertThat(ROOT.resolve("docs/ci/" + snippet.text().split("\"")[1]))
                        .isRegularFile();
            case "" -> {
                if (isCommand(snippet)) {
                    commands(snippet);
                } else {
                    assertThat(SHOWN).as("a block without a language").contains(snippet.file());
                }
            }
            default -> fail("%s: nobody says how to execute such a snippet", snippet);
        }
    }

    @Test
    void everyCommandThatIsNotRunIsStillShown() throws IOException {
        List<String> lines =
                snippets().flatMap(snippet -> snippet.text().lines()).toList();
        assertThat(lines).containsAll(NOT_RUN);
    }

    @Test
    void aSnippetThatDoesNotWorkIsSeen() {
        Snippet typo = new Snippet("README.md", 1, "yaml", "tiers: {denny: [closed]}\n");
        assertThat(policy(typo).code()).isEqualTo(2);
    }

    private static boolean isCommand(Snippet snippet) {
        return snippet.text().lines().allMatch(line -> line.startsWith("mvn ") || line.startsWith("benchmarks/"));
    }

    /** Our own commands are run, offline and in this process; a shell looks at the others. */
    private void commands(Snippet snippet) throws Exception {
        for (String line : snippet.text().lines().toList()) {
            if (line.startsWith("./weightmark ")) {
                List<String> words = new ArrayList<>(
                        List.of(line.substring("./weightmark ".length()).split(" ")));
                words.replaceAll(word ->
                        word.startsWith("fixtures/") ? ROOT.resolve(word).toString() : word);
                words.replaceAll(word -> word.replaceFirst("^html=", "html=" + folder + "/"));
                words.add("--offline");
                Run run = Run.of(words.toArray(String[]::new));
                assertThat(run.err()).isEmpty();
                assertThat(run.code()).isIn(0, 1);
            } else {
                assertThat(NOT_RUN).contains(line);
                assertThat(new ProcessBuilder("sh", "-n", "-c", line).start().waitFor())
                        .isZero();
            }
        }
    }

    private void yaml(Snippet snippet) throws IOException {
        switch (snippet.file()) {
            case "README.md", "docs/policy.md" -> {
                Run run = policy(snippet);
                assertThat(run.err()).isEmpty();
                assertThat(run.code()).isZero();
            }
            case "docs/rules.md", "docs/clause-patterns.md" -> rule(snippet);
            // What it says of inputs and hooks is held against them by RecipesTest.
            case "docs/ci.md" -> parsed(snippet);
            default -> fail("%s: nobody says how to execute such a snippet", snippet);
        }
    }

    private Run policy(Snippet snippet) {
        try {
            Path file = Files.writeString(folder.resolve("weightmark.yml"), snippet.text());
            return Run.of("policy", "validate", file.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A rule is read with the bundled ones; one that ends in dots shows only what is different. */
    private void rule(Snippet snippet) throws IOException {
        parsed(snippet);
        if (snippet.text().endsWith("...\n")) {
            return;
        }
        String kind = snippet.text().contains("calls:")
                ? "discovery"
                : snippet.text().contains("patterns:")
                        ? "clauses"
                        : snippet.text().contains("models:") ? "families" : "licenses";
        Path rules = Files.createDirectories(folder.resolve("rules").resolve(kind));
        Files.writeString(rules.resolve("snippet.yml"), snippet.text());
        Path project = Files.createDirectories(folder.resolve("project"));
        Run run = Run.of("scan", "--offline", "--rules", folder.resolve("rules").toString(), project.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    private static void parsed(Snippet snippet) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(snippet.text());
        assertThat(document).isNotNull();
    }
}
