package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.report.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void anEmptyProject() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
    }

    @Test
    void versionNamesToolRulesAndJava() {
        Run run = Run.of("--version");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .matches("weightmark \\Q" + Version.current() + "\\E\nrules \\d{4}\\.\\d+\\.\\d+\njava \\d.*\n");
    }

    @Test
    void helpTellsTheExitCodes() {
        assertThat(Run.of("--help").out())
                .contains("  0   pass\n")
                .contains("  1   the policy is violated\n")
                .contains("  2   the command line, the policy or a rule file is wrong\n")
                .contains("  3   could not decide: something could not be read or reached\n");
    }

    @Test
    void aCommandIsNeeded() {
        assertThat(Run.of())
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: No command given. Valid: scan, check, report, notice, identify, explain, diff, lock, baseline, policy, cache.\n"
                                + "Try: weightmark --help\n"));
    }

    @Test
    void aMistypedCommandIsSuggested() {
        Run run = Run.of("scna");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("weightmark: There is no command 'scna'.\n")
                .contains("weightmark scan");
    }

    @Test
    void aMistypedCommandOfAGroupIsOneToo() {
        Run run = Run.of("policy", "shwo");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("weightmark: There is no command 'shwo'.\n")
                .contains("show");
    }

    @Test
    void aWordTooManyForACommandIsNone() {
        Run run = Run.of("scan", ".", "other");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("other").doesNotContain("There is no command");
    }

    @Test
    void anUnknownOptionIsAUsageError() {
        assertThat(Run.of("scan", "--ofline").code()).isEqualTo(2);
    }

    @Test
    void jsonGoesToItsFileAndTheConsoleReportToStandardOutput() throws IOException {
        Path file = folder.resolve("new/out.json");
        Run run = scan("--format", "console", "--format", "json=" + file);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("PASS  0 models found in 0 files");
        assertThat(new ObjectMapper()
                        .readTree(file.toFile())
                        .path("schemaVersion")
                        .asText())
                .isEqualTo("1.0");
    }

    @Test
    void outputIsAFolderForSeveralFormats() {
        Path reports = folder.resolve("reports");
        Run run = scan("--format", "console", "--format", "json", "--output", reports.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(reports.resolve("weightmark.json")).isNotEmptyFile();
        assertThat(reports.resolve("weightmark.txt")).isNotEmptyFile();
    }

    @Test
    void outputIsAFileForOneFormat() {
        Path report = folder.resolve("report.json");
        scan("--format", "json", "--output", report.toString());
        assertThat(report).content().startsWith("{\n  \"schemaVersion\": \"1.0\",\n");
    }

    @Test
    void standardOutputOfJsonIsJsonAlone() throws IOException {
        Run run = scan("--format", "json", "-v");
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("summary").path("verdict").asText()).isEqualTo("pass");
        assertThat(run.err()).isEqualTo("weightmark: judged by the built-in policy \"default\"\n");
    }

    @Test
    void twoRunsAreTheSameBytes() {
        assertThat(scan("--format", "json")).isEqualTo(scan("--format", "json"));
    }

    @Test
    void thePolicyIsFoundUpwardFromTheProject() throws IOException {
        Files.writeString(folder.resolve("weightmark.yml"), "extends: default\n");
        assertThat(scan("-v").err()).isEqualTo("weightmark: judged by " + folder.resolve("weightmark.yml") + "\n");
    }

    @Test
    void theSearchForAPolicyEndsAtTheRootOfTheRepository() throws IOException {
        Files.writeString(folder.resolve("weightmark.yml"), "extends: default\n");
        Files.createDirectory(project.resolve(".git"));
        assertThat(scan("-v").err()).isEqualTo("weightmark: judged by the built-in policy \"default\"\n");
    }

    @Test
    void coloursFollowTheEnvironment() {
        assertThat(shell(Map.of("CLICOLOR_FORCE", "1")).color()).isTrue();
        assertThat(shell(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")).color())
                .isFalse();
        assertThat(shell(Map.of("CLICOLOR_FORCE", "0")).color()).isFalse();
        assertThat(shell(Map.of()).color()).isFalse();
    }

    @Test
    void theDayIsThatOfTheSourceDateEpoch() {
        assertThat(shell(Map.of("SOURCE_DATE_EPOCH", "0")).today()).isEqualTo(LocalDate.of(1970, 1, 1));
    }

    @Test
    void aSourceDateEpochThatIsNoNumberIsTold() {
        Map<String, String> environment = new HashMap<>(Run.CLEAN);
        environment.put("SOURCE_DATE_EPOCH", "yesterday");
        assertThat(Run.with(environment, "scan", project.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: SOURCE_DATE_EPOCH is \"yesterday\", which is not a number of seconds since 1970. "
                                + "Set it to one, or unset it.\n"));
    }

    @Test
    void aLinkToAPolicyThatIsGoneIsNoReasonToUseTheBuiltInOne() throws IOException {
        Path link = Files.createSymbolicLink(project.resolve("weightmark.yml"), folder.resolve("gone.yml"));
        assertThat(new PolicyChoice().found(project)).isEqualTo(link);
    }

    private Run scan(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "scan";
        arguments[1] = "--offline";
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[arguments.length - 1] = project.toString();
        return Run.of(arguments);
    }

    private static Shell shell(Map<String, String> environment) {
        return new Shell(
                environment,
                java.io.InputStream.nullInputStream(),
                new java.io.PrintWriter(System.out),
                new java.io.PrintWriter(System.err));
    }
}
