package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a product has to carry because of its models. */
class NoticeReportTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @TempDir
    Path folder;

    @Test
    void everyModelComesWithItsLicenceAndTheLinesToCarry() throws IOException {
        assertThat(notice("meta-llama/Llama-3.1-8B-Instruct", "mistralai/Mistral-7B-v0.1"))
                .startsWith(
                        "THIRD-PARTY NOTICES: AI MODELS\n\nThis product uses the AI models named below, each under its "
                                + "own terms.\n")
                .contains("\nmeta-llama/Llama-3.1-8B-Instruct\n\n  from:        https://huggingface.co/meta-llama/")
                .contains("(LicenseRef-scancode-llama-3.1-license-2024)\n")
                .contains("  to show:     Built with Llama\n")
                .contains("\nmistralai/Mistral-7B-v0.1\n")
                .contains("  licence:     Apache License 2.0 (Apache-2.0)\n");
    }

    @Test
    void ofSeveralWordingsOneIsToBeShown() throws IOException {
        assertThat(notice("Qwen/Qwen2.5-3B"))
                .contains("  to show:     \"Built with Qwen\" or \"Improved using Qwen\"\n");
    }

    @Test
    void aClosedModelHasAProviderInsteadOfALicence() throws IOException {
        assertThat(notice("openai:gpt-4o")).contains("  served by:   OpenAI\n").doesNotContain("  licence:");
    }

    @Test
    void whatCannotBeToldIsSaid() throws IOException {
        assertThat(notice("acme/nobody-knows"))
                .contains("  licence:     cannot be told; ask the publisher before this model is passed on\n");
    }

    @Test
    void noModelIsSaidToo() throws IOException {
        StringBuilder notice = new StringBuilder();
        new NoticeReport(KNOWLEDGE).write(new ScanResult("test", Verdict.PASS, List.of(), List.of(), 0, 0, 0), notice);

        assertThat(notice).hasToString("THIRD-PARTY NOTICES: AI MODELS\n\nNo AI model was found in this product.\n");
    }

    @Test
    void theSameModelsGiveTheSameBytes() throws IOException {
        assertThat(notice("google/gemma-2b", "Qwen/Qwen3-8B")).isEqualTo(notice("Qwen/Qwen3-8B", "google/gemma-2b"));
    }

    @Test
    void aModelOfTheTestsAloneIsNotShipped() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/test/java")).resolve("ATest.java");
        Files.writeString(source, "class ATest { Object o = OpenAiChatModel.builder().modelName(\"gpt-4o\"); }\n");
        ScanResult result = scanner().scan(folder);
        assertThat(result.models()).hasSize(1);
        StringBuilder notice = new StringBuilder();
        new NoticeReport(KNOWLEDGE).write(result, notice);
        assertThat(notice.toString()).contains("No AI model was found in this product.\n");
    }

    private String notice(String... models) throws IOException {
        StringBuilder notice = new StringBuilder();
        new NoticeReport(KNOWLEDGE).write(scanner().check(folder, List.of(models)), notice);
        return notice.toString();
    }

    private Scanner scanner() {
        ScanSettings settings = new ScanSettings(
                EnumSet.allOf(SightingKind.class),
                true,
                LocalDate.EPOCH,
                Map.of("HF_HUB_CACHE", folder.toString()),
                Limits.DEFAULT);
        return new Scanner(KNOWLEDGE, new PolicyReader(KNOWLEDGE).builtIn("default"), settings);
    }
}
