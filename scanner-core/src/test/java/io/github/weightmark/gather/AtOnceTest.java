package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.FakeHub;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many models are asked for at the same time. */
class AtOnceTest {

    private static final int ROUNDS = 3;

    private final CyclicBarrier eight = new CyclicBarrier(Gatherer.MODELS_AT_ONCE);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void asManyAsAreAllowedAndNoMore() {
        List<ModelRef> models = IntStream.range(0, ROUNDS * Gatherer.MODELS_AT_ONCE)
                .mapToObj(i -> ModelRef.huggingFace("acme/m" + i))
                .toList();
        try (FakeHub hub = FakeHub.start();
                Gatherer gatherer = new Gatherer(
                        Path.of("/nonexistent-project"),
                        false,
                        hub.environment(),
                        Limits.DEFAULT,
                        reference -> ModelRef.of(reference.provider(), reference.id()))) {
            assertThat(gatherer.gather(models, this::meetTheOthers).byModel().values())
                    .hasSize(models.size())
                    .noneMatch(evidence -> evidence.problems().stream()
                            .anyMatch(problem -> problem.id().equals("gather.failed")));
        }
        assertThat(most).hasValue(Gatherer.MODELS_AT_ONCE);
    }

    /** Nobody goes on before eight are here: were fewer at work at once, nobody ever would. */
    private void meetTheOthers(Evidence evidence) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            eight.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            inside.decrementAndGet();
        }
    }
}
