package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.assess.Assessor;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.gather.QuickGather;
import io.github.weightmark.judge.Judge;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.read.EvidenceReader;
import io.github.weightmark.resolve.Resolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Many generated models, a Hub that fails at random places, always the same ones: nothing passes that must not, nothing
 * that is well fails, and whether models are read together or one by one makes no difference. {@code -Dsoak.models=10000}
 * makes it long.
 */
class SoakTest {

    private static final int MODELS = Integer.getInteger("soak.models", 200);
    private static final int ALONE = 10;

    private final SoakModels models = new SoakModels(MODELS, 20261130);

    @Test
    void nothingPassesThatMustNotNothingElseFailsAndNoThreadStays() throws InterruptedException {
        Map<String, Verdict> wrong = new TreeMap<>();
        try (FakeHub hub = FakeHub.start()) {
            models.program(hub);
            judged(hub, models.all()).forEach((model, result) -> {
                if ((result.verdict() == Verdict.PASS) != models.passes(model.id())) {
                    wrong.put(models.told(model.id()), result.verdict());
                }
            });
        }
        assertThat(wrong).isEmpty();
        for (Thread thread : gathering()) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void aModelIsJudgedAloneAsAmongAllOthers() {
        Map<ModelRef, ModelResult> together;
        try (FakeHub hub = FakeHub.start()) {
            models.program(hub);
            together = judged(hub, models.all());
        }
        try (FakeHub hub = FakeHub.start()) {
            models.program(hub);
            for (int i = 0; i < MODELS; i += ALONE) {
                ModelRef model = models.all().get(i);
                ModelResult alone = judged(hub, List.of(model)).get(model);
                assertThat(told(alone)).isEqualTo(told(together.get(model)));
            }
        }
    }

    /** The whole pipeline, in time that takes none. */
    private static Map<ModelRef, ModelResult> judged(FakeHub hub, List<ModelRef> models) {
        EvidenceSet evidence = QuickGather.of(
                Path.of("/nonexistent-project"), hub.environment(), new Resolver(HubScan.KNOWLEDGE)::resolve, models);
        Readings readings = new EvidenceReader(HubScan.KNOWLEDGE).read(evidence);
        Assessor assessor = new Assessor(HubScan.KNOWLEDGE, evidence, readings);
        Judge judge =
                new Judge(HubScan.KNOWLEDGE, new PolicyReader(HubScan.KNOWLEDGE).builtIn("default"), HubScan.TODAY);
        Map<ModelRef, ModelResult> results = new TreeMap<>();
        models.forEach(model -> results.put(model, judge.judge(assessor.assess(model), List.of())));
        return results;
    }

    /** A result in words, whatever port the Hub had. */
    private static String told(@Nullable ModelResult result) {
        return String.valueOf(result).replaceAll("127\\.0\\.0\\.1:\\d+", "hub");
    }

    /** Those that a gatherer which is not closed would leave behind. */
    private static List<Thread> gathering() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("weightmark-gather"))
                .toList();
    }
}
