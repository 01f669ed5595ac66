package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy that lists the models in use is the one that judges them. */
class ScannerListTest {

    @TempDir
    Path folder;

    @Test
    void aListedModelIsJudgedLikeOneThatIsSeen() throws IOException {
        ScanResult result = scan("models: [openai:gpt-4o]\ntiers: {deny: [closed]}\n");

        ModelResult model = result.models().get(0);
        assertThat(model.assessment().tier()).isEqualTo(Tier.CLOSED);
        assertThat(model.sightings().get(0).source()).hasToString("weightmark.yml:1");
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aModelThatNobodyKnowsIsNoPass() throws IOException {
        assertThat(scan("models: [no-such-model]\n").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void anEntryThatNamesNoModelIsNoPass() throws IOException {
        assertThat(scan("models: [two words]\n").verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void anEmptyListIsAPass() throws IOException {
        assertThat(scan("models: []\n").verdict()).isEqualTo(Verdict.PASS);
    }

    private ScanResult scan(String policy) throws IOException {
        Knowledge knowledge = Knowledge.bundled();
        Path file = Files.writeString(folder.resolve("weightmark.yml"), policy);
        ScanSettings settings = new ScanSettings(
                EnumSet.of(SightingKind.USED), true, LocalDate.of(2026, 11, 1), Map.of(), Limits.DEFAULT);
        return new Scanner(knowledge, new PolicyReader(knowledge).read(file), settings).scan(folder);
    }
}
