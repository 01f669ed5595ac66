package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeCommandTest {

    @TempDir
    Path project;

    @Test
    void theNoticeOfAProjectGoesToStandardOutput() throws IOException {
        uses("meta-llama/Llama-3.1-8B-Instruct");

        Run run = Run.of("notice", "--offline", project.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("THIRD-PARTY NOTICES: AI MODELS\n")
                .contains("meta-llama/Llama-3.1-8B-Instruct\n")
                .contains("  to show:     Built with Llama\n");
    }

    @Test
    void orIntoAFile() throws IOException {
        uses("mistralai/Mistral-7B-v0.1");
        Path notice = project.resolve("out.txt");

        Run run = Run.of("notice", "--offline", "-o", notice.toString(), project.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(notice)).contains("Apache License 2.0 (Apache-2.0)");
    }

    @Test
    void aNoticeThatLeavesAQuestionOpenDoesNotPassForAWholeOne() throws IOException {
        Files.writeString(
                project.resolve("application.properties"), "spring.ai.ollama.chat.options.model=nobody-knows-7b\n");

        Run run = Run.of("notice", "--offline", project.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("cannot be told; ask the publisher");
        assertThat(run.err())
                .isEqualTo(
                        "weightmark: the notice is incomplete: the terms of 1 model cannot be told, and 0 files were "
                                + "not read. Run: weightmark scan " + project + "\n");
    }

    @Test
    void aProjectWithoutModelsSaysSo() {
        assertThat(Run.of("notice", "--offline", project.toString()))
                .isEqualTo(
                        new Run(0, "THIRD-PARTY NOTICES: AI MODELS\n\nNo AI model was found in this product.\n", ""));
    }

    @Test
    void aFolderThatIsNotThereIsAUsageError() {
        Run run = Run.of("notice", "nowhere");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("weightmark: The folder nowhere does not exist or is none. Give the root of a project.");
    }

    private void uses(String model) throws IOException {
        Files.writeString(
                project.resolve("application.properties"), "spring.ai.huggingface.chat.options.model=" + model + "\n");
    }
}
