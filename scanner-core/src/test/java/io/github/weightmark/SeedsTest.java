package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What {@code weightmark check --offline} says of the models everybody asks for: versions and sizes kept apart. */
class SeedsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @ParameterizedTest
    @CsvFileSource(resources = "seeds.csv")
    void aWellKnownModelHasItsTier(String name, String tier) {
        var result = new Scanner(KNOWLEDGE, new PolicyReader(KNOWLEDGE).builtIn("default"), offline())
                .check(Path.of(""), List.of(name));

        assertThat(result.models()).singleElement().satisfies(model -> {
            assertThat(model.assessment().tier()).isEqualTo(Tier.of(tier));
            assertThat(model.verdict() == Verdict.PASS)
                    .as("passes")
                    .isEqualTo(tier.equals("permissive") || tier.equals("fully-open"));
        });
    }

    private static ScanSettings offline() {
        ScanSettings open = ScanSettings.of(LocalDate.of(2026, 11, 25), Map.of("HF_HUB_CACHE", "no-such-folder"));
        return new ScanSettings(open.include(), true, open.today(), open.environment(), open.limits());
    }
}
