package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A use policy beside the licence has terms of its own: Meta's shuts the European Union out of multimodal models. */
class UsePolicyClausesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @Test
    void theEuropeanUnionIsShutOutOfMultimodalLlamas() {
        assertThat(denied("meta-llama/Llama-3.2-11B-Vision-Instruct")).contains("geographic-exclusion");
        assertThat(denied("meta-llama/Llama-4-Scout-17B-16E-Instruct")).contains("geographic-exclusion");
    }

    @Test
    void textModelsUnderTheSameLicenceAreNotTouched() {
        assertThat(denied("meta-llama/Llama-3.2-1B-Instruct"))
                .contains("mau-threshold")
                .doesNotContain("geographic-exclusion");
    }

    private static List<String> denied(String model) {
        ScanSettings settings = ScanSettings.of(LocalDate.of(2026, 11, 25), Map.of("HF_HUB_CACHE", "no-such-folder"));
        ScanSettings offline = new ScanSettings(
                EnumSet.copyOf(settings.include()), true, settings.today(), settings.environment(), settings.limits());
        ModelResult result = new Scanner(KNOWLEDGE, new PolicyReader(KNOWLEDGE).builtIn("default"), offline)
                .check(Path.of(""), List.of(model))
                .models()
                .get(0);
        return result.findings().stream()
                .filter(finding -> finding.rule().equals("clauses.deny"))
                .map(Finding::subject)
                .toList();
    }
}
