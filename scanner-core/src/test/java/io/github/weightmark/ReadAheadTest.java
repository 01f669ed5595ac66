package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.gather.Gatherer;
import io.github.weightmark.read.EvidenceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was read ahead is what would have been read in its turn. */
class ReadAheadTest {

    private static final EvidenceReader READER = new EvidenceReader(HubScan.KNOWLEDGE);

    private final FakeHub hub = FakeHub.start();
    private final List<ModelRef> models = IntStream.range(0, 24)
            .mapToObj(i -> ModelRef.huggingFace("acme/m" + i))
            .toList();

    @BeforeEach
    void publish() {
        for (int i = 0; i < models.size(); i++) {
            hub.model("acme/m" + i)
                    .license("mit")
                    .baseModel("finetune", "acme/base")
                    .file("LICENSE", i % 2 == 0 ? Damage.mit() : "You may use it on day " + i + " of a month.");
        }
        hub.model("acme/base").license("apache-2.0").file("NOTICE", "Made by Acme.");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whatIsReadWhileOthersAreOnTheirWayIsTheSame() {
        try (ReadAhead ahead = new ReadAhead(READER)) {
            EvidenceSet evidence = gather(ahead::gathered);

            Readings readings = ahead.readings(evidence);

            assertThat(readings).isEqualTo(READER.read(evidence));
            assertThat(readings.byModel()).hasSize(25);
        }
    }

    @Test
    void whatNobodyToldIsReadAllTheSame() {
        try (ReadAhead ahead = new ReadAhead(READER)) {
            EvidenceSet evidence = gather(told -> {});

            assertThat(ahead.readings(evidence)).isEqualTo(READER.read(evidence));
        }
    }

    @Test
    void everyModelAndEveryBaseIsToldOnce() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        gather(evidence -> told.add(evidence.model().id()));

        assertThat(told).hasSize(25).doesNotHaveDuplicates().contains("acme/base");
    }

    @Test
    void aListenerThatFailsCostsTheAnswerOfThatModelAndNoOther() {
        EvidenceSet evidence = gather(told -> {
            if (told.model().id().equals("acme/m7")) {
                throw new IllegalStateException("no");
            }
        });

        assertThat(evidence.of(models.get(7)).problems())
                .extracting(problem -> problem.id())
                .containsExactly("gather.failed");
        assertThat(evidence.of(models.get(8)).problems()).isEmpty();
    }

    private EvidenceSet gather(Consumer<Evidence> told) {
        try (Gatherer gatherer = new Gatherer(
                Path.of("/nonexistent-project"),
                false,
                hub.environment(),
                Limits.DEFAULT,
                reference -> ModelRef.of(reference.provider(), reference.id()))) {
            return gatherer.gather(models, told);
        }
    }
}
