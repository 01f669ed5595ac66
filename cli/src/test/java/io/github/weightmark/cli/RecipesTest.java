package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.cli.Recipes.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** Runs every CI recipe as far as it runs without its server, and holds what it asks for against the command line. */
class RecipesTest {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern INPUT = Pattern.compile("\\$\\[\\[ inputs\\.([\\w-]+) ]]");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ inputs\\.([\\w-]+) }}");

    @TempDir
    Path folder;

    @Test
    void theActionAsksForEveryReportAndKeepsTheExitCode() throws Exception {
        Asked asked = action(Map.of(), 1);

        assertThat(asked.code()).isEqualTo(1);
        understood(asked.arguments());
        assertThat(asked.arguments())
                .startsWith("scan", ".", "--no-progress", "--fail-on", "violation", "--format", "console")
                .doesNotContain("--policy", "--offline");
        assertThat(folder.resolve("summary")).hasContent("# Models");
        assertThat(folder.resolve("output")).hasContent("sarif=weightmark-reports/weightmark.sarif\nexit-code=1");
    }

    @Test
    void theActionPassesWhatItsCallerGaveAndRunsNoneOfIt() throws Exception {
        String evil = "$(touch ../evil); `touch ../evil`";
        Asked asked = action(Map.of("directory", evil, "policy", "a b.yml", "offline", "true"), 0);

        assertThat(asked.code()).isZero();
        understood(asked.arguments());
        assertThat(asked.arguments()).contains(evil, "a b.yml", "--offline");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(Recipes.at(Recipes.yaml("action.yml").get(0), "runs", "steps", 0, "run")
                        .toString())
                .doesNotContain("${{");
    }

    @Test
    void theGitLabComponentKeepsWhatItWrites() throws Exception {
        List<Object> documents = Recipes.yaml("templates/weightmark.yml");
        Object job = Recipes.at(documents.get(1), "weightmark");
        Map<String, String> variables = new HashMap<>();
        ((Map<?, ?>) Recipes.at(job, "variables"))
                .forEach((name, value) -> variables.put(
                        name.toString(),
                        INPUT.matcher(value.toString())
                                .replaceAll(input -> Matcher.quoteReplacement(
                                        Recipes.at(documents.get(0), "spec", "inputs", input.group(1), "default")
                                                .toString()))));
        Asked asked = recipes().run("sh", Recipes.at(job, "script", 0).toString(), variables, 1);

        assertThat(asked.code()).isEqualTo(1);
        understood(asked.arguments());
        assertThat(asked.arguments()).startsWith("scan", ".", "--no-progress", "--fail-on", "violation");
        ((Map<?, ?>) Recipes.at(job, "artifacts", "reports"))
                .values()
                .forEach(report -> assertThat(asked.arguments()).anyMatch(argument -> argument.endsWith("=" + report)));
    }

    @Test
    void everyInputOfTheGitLabComponentIsThere() throws IOException {
        List<Object> documents = Recipes.yaml("templates/weightmark.yml");

        assertThat(INPUT.matcher(Recipes.text("templates/weightmark.yml"))
                        .results()
                        .map(input -> input.group(1)))
                .isNotEmpty()
                .allSatisfy(input -> assertThat(Recipes.at(documents.get(0), "spec", "inputs", input))
                        .isNotNull());
    }

    @Test
    void thePipelineOfJenkinsReadsWhatItWrites() throws Exception {
        String file = Recipes.text("docs/ci/Jenkinsfile");
        Asked asked = recipes().run("sh", file.split("'''")[1], Map.of(), 3);

        assertThat(asked.code()).isEqualTo(3);
        understood(asked.arguments());
        for (String report : List.of("reports/weightmark-junit.xml", "reports/weightmark.sarif")) {
            assertThat(asked.arguments()).anyMatch(argument -> argument.endsWith("=" + report));
            assertThat(file).contains("'" + report + "'");
        }
    }

    @Test
    void theHooksOfPreCommitAreCommandsOfTheLauncher() throws IOException {
        List<?> hooks = (List<?>) Recipes.yaml(".pre-commit-hooks.yaml").get(0);

        assertThat(hooks).hasSize(2).allSatisfy(hook -> {
            assertThat(Recipes.at(hook, "language")).isEqualTo("script");
            assertThat(Recipes.at(hook, "entry")).isEqualTo("weightmark");
            understood(((List<?>) Recipes.at(hook, "args"))
                    .stream().map(Object::toString).toList());
        });
    }

    @Test
    void theContainerRunsAsNobodyAndNamesNoRegistry() throws IOException {
        List<String> lines = Recipes.text("Containerfile").lines().toList();

        assertThat(lines).contains("FROM ${BASE}", "ARG BASE", "USER 65532:65532", "ENTRYPOINT [\"weightmark\"]");
        understood(quoted(lines.stream()
                .filter(line -> line.startsWith("CMD "))
                .findFirst()
                .orElseThrow()));
    }

    @Test
    void theTaskOfGradleIsACommand() throws IOException {
        String file = Recipes.text("docs/ci/weightmark.gradle.kts");
        int start = file.indexOf("commandLine(");
        List<String> words = quoted(file.substring(start, file.indexOf(")\n", start)));

        assertThat(words).startsWith("weightmark");
        understood(words.subList(1, words.size()));
    }

    @Test
    void theDocumentationUsesInputsAndHooksThatAreThere() throws IOException {
        List<Object> snippets = YAML.matcher(Recipes.text("docs/ci.md"))
                .results()
                .map(block -> (Object) new Yaml().load(block.group(1)))
                .toList();
        Object action = Recipes.yaml("action.yml").get(0);
        Object component = Recipes.yaml("templates/weightmark.yml").get(0);
        List<?> hooks = (List<?>) Recipes.yaml(".pre-commit-hooks.yaml").get(0);

        assertThat(snippets).hasSize(3);
        assertThat(names(action, "inputs")).containsAll(names(snippets.get(0), "steps", 1, "with"));
        assertThat(Recipes.text("docs/ci.md")).contains("steps.models.outputs.sarif");
        assertThat(names(action, "outputs")).containsExactlyInAnyOrder("sarif", "exit-code");
        assertThat(names(component, "spec", "inputs")).containsAll(names(snippets.get(1), "include", 0, "inputs"));
        assertThat(ids(hooks)).isEqualTo(ids((List<?>) Recipes.at(snippets.get(2), "repos", 0, "hooks")));
    }

    @Test
    void anOptionOrAFormatThatIsNoneIsSeen() {
        assertThatThrownBy(() -> understood(List.of("scan", ".", "--fail-no", "review")))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
        assertThatThrownBy(() -> understood(List.of("scan", ".", "--format", "sariff=x")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void noRecipeFetchesAnythingFromAnAddress() throws IOException {
        for (String file : List.of(
                "action.yml",
                "templates/weightmark.yml",
                ".pre-commit-hooks.yaml",
                "Containerfile",
                "docs/ci/Jenkinsfile",
                "docs/ci/weightmark.gradle.kts")) {
            assertThat(Recipes.text(file)).as(file).doesNotContain("://").doesNotContain("curl ");
        }
    }

    private static List<String> names(Object node, Object... path) {
        return ((Map<?, ?>) Recipes.at(node, path))
                .keySet().stream().map(Object::toString).toList();
    }

    private static List<String> ids(List<?> hooks) {
        return hooks.stream().map(hook -> Recipes.at(hook, "id").toString()).toList();
    }

    private Recipes recipes() {
        assumeThat(Path.of("/bin/sh")).exists();
        return new Recipes(folder);
    }

    private Asked action(Map<String, String> given, int code) throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        Object action = Recipes.yaml("action.yml").get(0);
        Object step = Recipes.at(action, "runs", "steps", 0);
        Map<String, String> variables = new HashMap<>();
        ((Map<?, ?>) Recipes.at(step, "env")).forEach((name, value) -> {
            MatchResult input =
                    EXPRESSION.matcher(value.toString()).results().findFirst().orElseThrow();
            String key = input.group(1);
            String byDefault = Recipes.at(action, "inputs", key, "default").toString();
            variables.put(name.toString(), given.getOrDefault(key, byDefault));
        });
        variables.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
        variables.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        Files.createDirectories(folder);
        return recipes().run("bash", Recipes.at(step, "run").toString(), variables, code);
    }

    /** The command line takes it, and each format is one. */
    private static void understood(List<String> arguments) {
        CommandLine.ParseResult parsed = ShippedFiles.commandLine().parseArgs(arguments.toArray(String[]::new));
        assertThat(parsed.hasSubcommand()).isTrue();
        List<String> formats = parsed.subcommand().matchedOptionValue("--format", List.of());
        assertThat(formats)
                .allSatisfy(format -> assertThat(
                                Arrays.stream(ReportFormat.values()).map(ReportFormat::id))
                        .contains(format.split("=", 2)[0]));
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(word -> word.group(1)).toList();
    }
}
