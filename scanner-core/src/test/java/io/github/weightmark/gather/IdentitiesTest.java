package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A name that was given up may be taken by anybody. */
class IdentitiesTest {

    private static final String FORMER = "66" + "c".repeat(22);

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aBaseThatIsAnotherRepositoryNowIsAnError() {
        hub.model("acme/tuned").license("mit").baseModel("finetune", "acme/base", FORMER);
        hub.model("acme/base").license("mit");

        assertThat(problems(Gathering.from(hub).of("acme/tuned")))
                .containsExactly(
                        "hub.identity-changed error: acme/tuned was made from acme/base, but another repository"
                                + " bears that name now, so its licence says nothing. Find out what became of the base, and"
                                + " record it as a waiver with owner and expiry.");
    }

    @Test
    void aBaseThatIsTheSameRepositoryIsFine() {
        hub.model("acme/tuned").license("mit").baseModel("finetune", "acme/base", FORMER);
        hub.model("acme/base").license("mit").number(FORMER);

        assertThat(Gathering.from(hub).of("acme/tuned").problems()).isEmpty();
    }

    @Test
    void aBaseThatWasRenamedKeepsItsNumber() {
        hub.model("acme/tuned").license("mit").baseModel("finetune", "acme/old", FORMER);
        hub.model("acme/new").license("mit").number(FORMER);
        hub.rename("acme/old", "acme/new");

        assertThat(Gathering.from(hub).of("acme/tuned").problems()).isEmpty();
    }

    @Test
    void aRedirectToAStrangersRepositoryIsAnError() {
        hub.model("acme/tuned").license("mit").baseModel("finetune", "acme/old", FORMER);
        hub.model("stranger/copy").license("mit");
        hub.rename("acme/old", "stranger/copy");

        assertThat(Gathering.from(hub).of("acme/tuned").problems())
                .extracting(problem -> problem.id())
                .containsExactly("hub.identity-changed");
    }

    @Test
    void theNumberOfARepositoryIsPartOfTheEvidence() {
        hub.model("acme/base").license("mit").number(FORMER);

        Evidence evidence = Gathering.from(hub).of("acme/base");

        assertThat(evidence.identity()).isEqualTo(FORMER);
    }

    @Test
    void aDataSetIsReadUnderItsOwnKind() {
        hub.model("datasets/acme/corpus").license("odc-by").file("LICENSE", "Terms.");

        Evidence evidence = Gathering.from(hub).of(ModelRef.huggingFace("datasets/acme/corpus"));

        assertThat(Told.claims(evidence)).containsExactly("license odc-by README.md:2");
        assertThat(Told.texts(evidence)).containsExactly("card README.md", "license LICENSE");
        assertThat(problems(evidence)).isEmpty();
        assertThat(hub.requests().get(0))
                .startsWith("/api/datasets/acme/corpus/revision/main?expand=sha")
                .doesNotContain("safetensors");
        assertThat(evidence.place()).isEqualTo(hub.endpoint() + "/datasets/acme/corpus");
    }
}
