package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The licence of the weights is not all that binds whoever reaches them over an API. */
class ServiceTermsTest {

    private final Scanner scanner = new Scanner(
            Knowledge.bundled(),
            new PolicyReader(Knowledge.bundled()).builtIn("default"),
            new ScanSettings(
                    EnumSet.of(SightingKind.USED),
                    true,
                    LocalDate.of(2026, 11, 30),
                    Map.of("HF_HOME", "/nonexistent"),
                    Limits.DEFAULT));

    @TempDir
    Path folder;

    @Test
    void openWeightsBehindAnApiAreToldWithPlaceAndAddress() throws IOException {
        Files.writeString(folder.resolve("app.properties"), "openai.audio.model=whisper-1\n");

        ScanResult result = scanner.scan(folder);

        assertThat(told(result))
                .containsExactly(new Finding(
                        "service.terms",
                        "openai",
                        Level.NOTE,
                        "openai/whisper-large-v2: openai:whisper-1 (app.properties:1) is reached over the API of OpenAI, so"
                                + " the terms of that service hold beside the licence of the model; they were not"
                                + " read.",
                        "Read https://openai.com/policies/terms-of-use, or what else you agreed to with OpenAI.",
                        null));
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void whereNobodyKnowsTheAddressTheReaderIsAskedForIt() {
        assertThat(told("groq:llama-3.3-70b-versatile"))
                .extracting(Finding::help)
                .containsExactly("Read what you agreed to with Groq.");
    }

    @Test
    void eachServiceIsToldOnce() {
        assertThat(told("openai:whisper-1", "azure-openai:whisper-1", "openai:whisper-1"))
                .extracting(Finding::subject)
                .containsOnlyOnce("openai")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama:mistral", "hf:openai/whisper-large-v2", "openai:gpt-4o", "groq:nobody-knows-me"})
    void whoeverHasTheWeightsOrAFindingOnTheTierIsToldNothing(String model) {
        assertThat(told(model)).isEmpty();
    }

    @Test
    void anEarlierResultKeepsIt() {
        ScanResult first = scanner.check(folder, List.of("openai:whisper-1"));

        assertThat(told(scanner.judge(first))).isEqualTo(told(first)).isNotEmpty();
    }

    private List<Finding> told(String... models) {
        return told(scanner.check(folder, List.of(models)));
    }

    private static List<Finding> told(ScanResult result) {
        return result.models().stream()
                .flatMap(model -> model.findings().stream())
                .filter(finding -> finding.rule().equals(ServiceTerms.RULE))
                .toList();
    }
}
