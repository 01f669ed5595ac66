package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineageTest {

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void everyAncestorIsGatheredEachOnce() {
        model("acme/tuned", "acme/one", "acme/two");
        model("acme/one", "acme/base");
        model("acme/two", "acme/base");
        hub.model("acme/base").license("mit");

        EvidenceSet evidence = gather("acme/tuned");

        assertThat(evidence.byModel().keySet())
                .containsExactly(
                        "huggingface:acme/base",
                        "huggingface:acme/one",
                        "huggingface:acme/tuned",
                        "huggingface:acme/two");
        assertThat(hub.requests())
                .filteredOn(request -> request.startsWith("/api/"))
                .hasSize(4);
    }

    @Test
    void circlesAndSelfReferencesEnd() {
        model("acme/a", "acme/b", "acme/A");
        model("acme/b", "acme/a");

        assertThat(gather("acme/a").byModel()).hasSize(2);
    }

    @Test
    void anAncestorNobodyKnowsIsThereWithItsProblem() {
        model("acme/tuned", "acme/none");

        assertThat(gather("acme/tuned").of(ModelRef.huggingFace("acme/none"))).satisfies(evidence -> {
            assertThat(evidence.origin()).isEqualTo(Origin.NONE);
            assertThat(evidence.problems())
                    .extracting(problem -> problem.id())
                    .containsExactly("hub.private-or-missing");
        });
    }

    @Test
    void aLineThatGoesOnForeverIsCutAndReported() {
        IntStream.range(0, 130).forEach(i -> model("acme/m" + i, "acme/m" + (i + 1)));

        EvidenceSet evidence = gather("acme/m0");

        assertThat(evidence.byModel()).hasSize(101);
        assertThat(Told.problems(evidence.of(ModelRef.huggingFace("acme/m100"))))
                .containsExactly(
                        "lineage.too-deep warning: The ancestors of acme/m100 go on beyond 100 generations and were"
                                + " not read. Look at its base models yourself.");
    }

    @Test
    void modelsOfProvidersThatPublishNothingHaveNoEvidenceAndNoProblem() {
        ModelRef gpt = ModelRef.of("openai", "gpt-4o");

        EvidenceSet evidence = Gathering.from(hub).all(gpt, ModelRef.of("unknown", "something"));

        assertThat(evidence.byModel()).hasSize(2);
        assertThat(evidence.of(gpt).problems()).isEmpty();
        assertThat(hub.requests()).isEmpty();
    }

    @Test
    void aDefectInReadingOneModelIsAProblemOfThatModel() {
        hub.model("acme/one").license("mit").file("README.md", "---\nlicense: mit\nbase_model: acme/break\n---\n");
        ModelRef one = ModelRef.huggingFace("acme/one");
        try (Gatherer gatherer = new Gatherer(
                Path.of("."), false, hub.environment(), Limits.DEFAULT, LineageTest::breaking, new FakeTiming())) {

            EvidenceSet evidence = gatherer.gather(List.of(one));

            assertThat(Told.problems(evidence.of(one)))
                    .containsExactly("gather.failed error: Reading the evidence about acme/one failed:"
                            + " java.lang.UnsupportedOperationException: acme/break. This is a defect of Weightmark;"
                            + " report it with the model's id.");
        }
    }

    private static ModelRef breaking(Reference reference) {
        throw new UnsupportedOperationException(reference.id());
    }

    @Test
    void eachRevisionOfAModelIsReadByItself() {
        hub.model("acme/tuned").license("mit");
        ModelRef model = ModelRef.huggingFace("acme/tuned");

        EvidenceSet evidence = Gathering.from(hub).all(model, model.at("v9"));

        assertThat(Told.problems(evidence.of(model))).isEmpty();
        assertThat(Told.problems(evidence.of(model.at("v9"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("hub.revision-missing warning: "));
        assertThat(evidence.of(model.at("v8"))).isEqualTo(Evidence.none(model.at("v8"), List.of()));
    }

    @Test
    void aParentNamedWithoutARevisionIsMetByTheOneThatIsReadAnyway() {
        model("acme/tuned", "acme/base");
        hub.model("acme/base").license("mit");
        ModelRef pinned = ModelRef.huggingFace("acme/base").at(FakeRepo.COMMIT);

        EvidenceSet evidence = Gathering.from(hub).all(ModelRef.huggingFace("acme/tuned"), pinned);

        assertThat(evidence.byModel()).hasSize(2);
        assertThat(evidence.of(pinned.at(null))).isSameAs(evidence.of(pinned));
    }

    @Test
    void aParentAtARevisionIsReadAtThatRevision() {
        model("acme/tuned", "acme/base@" + FakeRepo.COMMIT);
        hub.model("acme/base").license("mit");
        ModelRef base = ModelRef.huggingFace("acme/base");

        EvidenceSet evidence = Gathering.from(hub).all(ModelRef.huggingFace("acme/tuned"), base);

        assertThat(evidence.byModel().keySet())
                .containsExactly(
                        "huggingface:acme/base", "huggingface:acme/base@" + FakeRepo.COMMIT, "huggingface:acme/tuned");
    }

    @Test
    void theResultDoesNotDependOnTheOrderOfTheQuestion() {
        model("acme/a", "acme/c");
        model("acme/b", "acme/c");
        hub.model("acme/c").license("mit");
        ModelRef a = ModelRef.huggingFace("acme/a");
        ModelRef b = ModelRef.huggingFace("acme/b");

        assertThat(Gathering.from(hub).all(a, b)).isEqualTo(Gathering.from(hub).all(b, a));
    }

    private EvidenceSet gather(String id) {
        return Gathering.from(hub).all(ModelRef.huggingFace(id));
    }

    private void model(String id, String... parents) {
        String bases = String.join("\n- ", List.of(parents));
        hub.model(id).file("README.md", "---\nlicense: mit\nbase_model:\n- " + bases + "\n---\n");
    }
}
