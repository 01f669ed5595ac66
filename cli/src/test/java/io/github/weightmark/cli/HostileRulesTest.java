package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of rules and a policy that somebody else wrote: refused, or seen in every report for what they changed. */
@Timeout(60)
class HostileRulesTest {

    private static final String ABOUT = ", source: theirs, checked: 2026-11-30}";
    private static final String RESTRICTED = "meta-llama/Llama-3.1-8B-Instruct";

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void aFolderOfRules() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "json", "html", "sarif", "junit", "markdown", "gitlab", "cyclonedx"})
    void aRuleThatMakesARestrictedModelFreeIsToldInTheReport(String format) throws IOException {
        freeLlama();

        assertThat(words(check("-f", format)))
                .contains(
                        "Your rule free says that meta-llama/llama-3.1-* is under MIT; the bundled "
                                + "rules/families/llama-3.1.yml says LicenseRef-scancode-llama-3.1-license-2024. Yours counts.");
    }

    @Test
    void theAnswerNamesTheFileItIsTakenFrom() throws IOException {
        freeLlama();

        assertThat(words(check())).contains("rules/families/theirs.yml knows it as Free");
    }

    @Test
    void withoutTheFolderTheModelIsRestrictedAndNothingIsTold() {
        Run run = Run.of("check", "--offline", RESTRICTED);

        assertThat(run.out())
                .contains("restricted")
                .doesNotContain("Yours counts")
                .doesNotContain("takes the place");
    }

    @Test
    void aDefaultPolicyInTheFolderIsToldInTheReport() throws IOException {
        rule("policies/theirs.yml", "{id: default, title: All, tiers: {allow: [restricted, unknown]}" + ABOUT);

        assertThat(words(check())).contains("Your policy rule default takes the place of the bundled one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "licenses|{id: X, name: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]|is not valid YAML",
                "licenses|{id: X, name: &a [*a]|is not valid YAML: Number of aliases",
                "licenses|{id: X, name: !!int one|:1 holds the tag",
                "licenses|{file: rules/licenses/mit.yml, id: X|has the key \"file\"",
                "providers|{id: x, name: X, closed: ['(?:a{1000}){1000}']|its counted repetitions multiply to more than 1000",
            })
    void aFileMadeToHarmEndsTheRunWithItsName(String kind, String rule, String why) throws IOException {
        rule(kind + "/theirs.yml", rule + ABOUT);

        Run run = check();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("weightmark: rules/" + kind + "/theirs.yml")
                .contains(why);
    }

    @Test
    void aRewriteThatNeverEndsIsRefusedWhenItIsAskedFor() throws IOException {
        rule("aliases/theirs.yml", "{id: ollama, rewrites: [{from: '(?:a{1000}){1000}', to: 'hf:a/b'}]" + ABOUT);

        Run run = Run.of("check", "--offline", "--rules", rules.toString(), "ollama:never-heard-of");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("weightmark: rules/aliases/theirs.yml has a rewrite");
    }

    @Test
    void aDiscoveryRuleWhosePatternNeverEndsIsRefused() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("a.py"), "x = 1\n");
        rule("discovery/theirs.yml", "{id: x, title: X, words: {placeholders: ['(?:a{1000}){1000}']}" + ABOUT);

        Run run = Run.of("scan", "--offline", "--rules", rules.toString(), project.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("weightmark: rules/discovery/theirs.yml has a pattern that is not a valid expression: its "
                        + "counted repetitions multiply to more than 1000.");
    }

    @Test
    void namesThatMeanEachOtherEnd() throws IOException {
        rule("aliases/theirs.yml", "{id: ollama, rewrites: [], names: {a: 'ollama:b', b: 'ollama:a'}" + ABOUT);

        assertThat(Run.of("check", "--offline", "--rules", rules.toString(), "ollama:a")
                        .code())
                .isNotZero();
    }

    @Test
    void aLinkToAFileElsewhereEndsTheRunWithoutAWordOfIt() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yml"), "password: hunter2\n");
        Files.createDirectory(rules.resolve("licenses"));
        Files.createSymbolicLink(rules.resolve("licenses/theirs.yml"), secret);

        assertThat(check())
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: rules/licenses/theirs.yml is a link that leads out of the rules folder. "
                                + "Put the file itself there.\n"));
    }

    @Test
    void aPolicyThatIsALinkToADeviceIsNotRead() throws IOException {
        assumeThat(Path.of("/dev/zero")).exists();
        Path policy = Files.createSymbolicLink(folder.resolve("weightmark.yml"), Path.of("/dev/zero"));

        Run run = Run.of("check", "--offline", "--policy", policy.toString(), RESTRICTED);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("weightmark: The policy " + policy);
    }

    @Test
    void aBombInAPolicyIsNotBlownUp() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        Path policy = Files.writeString(folder.resolve("weightmark.yml"), bomb);

        Run run = Run.of("check", "--offline", "--policy", policy.toString(), RESTRICTED);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("weightmark: " + policy + ":");
    }

    @Test
    void aKeyOfAPolicyThatWouldSteerTheTerminalIsPrintedWithoutItsPower() throws IOException {
        Path policy = Files.writeString(folder.resolve("weightmark.yml"), "\"\\e[2Jtiers\\u202e\": x\n");

        assertThat(Run.of("check", "--offline", "--policy", policy.toString(), RESTRICTED)
                        .err())
                .startsWith("weightmark: " + policy + ":1: \"?[2Jtiers?\" is not a key of a policy.");
    }

    @Test
    void aFileOfRulesWhoseNameWouldSteerTheTerminalIsPrintedWithoutItsPower() throws IOException {
        rule("licenses/a\u001b[31m\u0007.yml", "{id: X, bad: x" + ABOUT);

        assertThat(check().err()).startsWith("weightmark: rules/licenses/a?[31m?.yml has the unknown key \"bad\".");
    }

    private void freeLlama() throws IOException {
        rule(
                "families/theirs.yml",
                "{id: free, name: Free, steward: them, models: ['meta-llama/Llama-3.1-*'], license: MIT, "
                        + "verified: vendor-file" + ABOUT);
    }

    private void rule(String name, String content) throws IOException {
        Path file = rules.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Run check(String... more) {
        String[] arguments = {"check", "--offline", "--rules", rules.toString(), RESTRICTED};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.of(all);
    }

    /** Whatever the width of the page, and without what Markdown escapes. */
    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ").replace("\\*", "*");
    }
}
