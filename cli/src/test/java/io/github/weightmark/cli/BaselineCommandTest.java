package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with a violation takes up the policy, gets a new violation, and is mended. */
class BaselineCommandTest {

    private static final String LLAMA = "meta-llama/Llama-3.1-8B-Instruct";

    @TempDir
    Path folder;

    private Path baseline;

    @BeforeEach
    void project() throws IOException {
        baseline = folder.resolve("weightmark.baseline");
        use("old.py", LLAMA);
    }

    @Test
    void theFirstBaselineAcceptsWhatIsThereAndScansPass() {
        assertThat(run("scan", "-q").code()).isEqualTo(1);
        Run first = run("baseline");
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains(LLAMA + ": clauses.deny mau-threshold 700,000,000 is accepted.\n")
                .containsPattern("weightmark.baseline: \\d+ findings accepted.\n$");

        Run after = run("scan");

        assertThat(after.code()).isZero();
        assertThat(after.out()).contains(" in the baseline");
        assertThat(run("scan", "-v").out()).contains("in the baseline (weightmark.baseline:");
        assertThat(run("scan", "--format", "json").out())
                .contains("\"baseline\": \"weightmark.baseline:")
                .contains("\"baselined\": ")
                .contains("\"verdict\": \"pass\"");
        assertThat(run("scan", "--format", "sarif").out()).contains("\"justification\": \"in the baseline (weightmark");
        assertThat(run("scan", "--format", "html").out())
                .contains("What was there before the policy")
                .contains("In the baseline (weightmark.baseline:");
    }

    @Test
    void aNewModelFailsAndIsAcceptedOnlyWhenSomebodySaysSo() throws IOException {
        run("baseline", "-q");
        byte[] first = Files.readAllBytes(baseline);
        use("new.py", "CohereForAI/c4ai-command-r-v01");

        assertThat(run("scan", "-q").code()).isEqualTo(1);
        Run again = run("baseline");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out())
                .contains(" is new. Choose another model, or accept it: weightmark baseline --update.\n");
        assertThat(baseline).hasBinaryContent(first);
        assertThat(run("baseline", "--update").code()).isZero();
        assertThat(run("scan", "-q").code()).isZero();
    }

    @Test
    void whatIsFixedLeavesTheBaseline() throws IOException {
        run("baseline");
        Files.delete(folder.resolve("old.py"));

        assertThat(run("baseline").out())
                .contains(" is fixed.\n")
                .contains("weightmark.baseline: 0 findings accepted,");

        use("old.py", LLAMA);
        assertThat(run("scan", "-q").code()).isEqualTo(1);
    }

    @Test
    void anEarlierResultIsJudgedWithTheBaseline() throws IOException {
        Path json = folder.resolve("weightmark.json");
        run("scan", "--format", "json=" + json);
        run("baseline", "-q");
        Run judged = Run.of("report", "--from", json.toString(), "--baseline", baseline.toString(), "--format", "json");
        assertThat(judged.code()).isZero();
        Files.writeString(json, judged.out());
        assertThat(Run.of("report", "--from", json.toString(), "--baseline", baseline.toString(), "--format", "json")
                        .out())
                .isEqualTo(judged.out());
    }

    @Test
    void wrongUseIsTold() throws IOException {
        assertThat(run("scan", "--baseline", "gone.baseline"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The baseline gone.baseline does not exist or is not a file. Write it: weightmark"
                                + " baseline, or leave --baseline out.\n"));
        assertThat(Run.of("baseline", folder.resolve("gone").toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The folder " + folder.resolve("gone")
                                + " does not exist. Give the root folder of a" + " project.\n"));
        Files.writeString(baseline, "baseline: 1\nfindngs: []\n");
        assertThat(run("scan"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: weightmark.baseline:2: \"findngs\" is not a key of a baseline. Did you mean"
                                + " \"findings\"?\n"));
    }

    private void use(String file, String model) throws IOException {
        Files.writeString(folder.resolve(file), "AutoModel.from_pretrained(\"" + model + "\")\n");
    }

    private Run run(String command, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = command;
        arguments[1] = "--offline";
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[options.length + 2] = folder.toString();
        return Run.of(arguments);
    }
}
