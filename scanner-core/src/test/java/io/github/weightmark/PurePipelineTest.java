package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Wire;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.gather.QuickGather;
import io.github.weightmark.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After gathering, everything is a function of evidence and rules: it can be saved in between and done elsewhere. */
class PurePipelineTest {

    private static final ModelRef TUNED = ModelRef.huggingFace("acme/tuned");
    private static final List<ModelRef> MODELS = List.of(
            TUNED,
            ModelRef.huggingFace("acme/base"),
            ModelRef.huggingFace("acme/none"),
            ModelRef.huggingFace("meta-llama/Llama-3.1-8B"),
            ModelRef.of("openai", "gpt-4o"));

    private final FakeHub hub = FakeHub.start();

    @BeforeEach
    void program() {
        hub.model("acme/tuned").license("apache-2.0").baseModel("finetune", "acme/base");
        hub.model("acme/base").license("other").file("LICENSE", Damage.mit() + """

                        If your products have more than 100 million monthly active users, ask us for a licence first.
                        """);
        hub.model("meta-llama/Llama-3.1-8B").license("llama3.1").gated("manual");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void evidenceThatWasSavedAndReadBackIsJudgedTheSame() {
        EvidenceSet evidence = gather();
        EvidenceSet back = Wire.trip(evidence);

        assertThat(back).isEqualTo(evidence);
        for (ModelRef model : MODELS) {
            assertThat(Stages.judge(back, model)).isEqualTo(Stages.judge(evidence, model));
        }
    }

    @Test
    void readingsThatWereSavedAndReadBackAreJudgedTheSame() {
        EvidenceSet evidence = gather();
        Readings readings = Stages.read(evidence);
        Readings back = Wire.trip(readings);

        assertThat(readings.byModel().values())
                .anyMatch(reading -> !reading.clauses().isEmpty());
        assertThat(back).isEqualTo(readings);
        for (ModelRef model : MODELS) {
            assertThat(Stages.judge(evidence, back, model)).isEqualTo(Stages.judge(evidence, model));
        }
    }

    @Test
    void aResultThatWasSavedAndReadBackIsReportedTheSame() {
        ScanResult result = HubScan.of(hub).check("acme/tuned", "acme/none", "meta-llama/Llama-3.1-8B");
        ScanResult back = Wire.trip(result);

        assertThat(back).isEqualTo(result);
        assertThat(HubScan.json(back)).isEqualTo(HubScan.json(result));
    }

    @Test
    void whatWasAskedBeforeDoesNotShow() {
        EvidenceSet evidence = gather();
        List<ModelResult> forwards =
                MODELS.stream().map(model -> Stages.judge(evidence, model)).toList();
        List<ModelRef> reversed = new ArrayList<>(MODELS);
        Collections.reverse(reversed);
        List<ModelResult> backwards = new ArrayList<>(
                reversed.stream().map(model -> Stages.judge(evidence, model)).toList());
        Collections.reverse(backwards);

        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void theOrderOfTheEvidenceDoesNotShow() {
        List<Evidence> all = new ArrayList<>(gather().byModel().values());
        EvidenceSet one = EvidenceSet.of(all);
        Collections.reverse(all);

        assertThat(EvidenceSet.of(all)).isEqualTo(one);
    }

    @Test
    void otherEvidenceIsJudgedOtherwise() {
        EvidenceSet evidence = gather();
        EvidenceSet less = EvidenceSet.of(List.of(evidence.of(TUNED)));

        assertThat(Stages.judge(less, TUNED)).isNotEqualTo(Stages.judge(evidence, TUNED));
    }

    private EvidenceSet gather() {
        Resolver resolver = new Resolver(HubScan.KNOWLEDGE);
        return QuickGather.of(Path.of("/nonexistent"), hub.environment(), resolver::resolve, MODELS);
    }
}
