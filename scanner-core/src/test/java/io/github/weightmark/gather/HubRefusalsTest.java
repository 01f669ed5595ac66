package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Hub refuses, in which words, and what the user is told. */
class HubRefusalsTest {

    private final FakeHub hub = FakeHub.start();
    private final Gathering gathering = Gathering.from(hub);

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void withoutATokenMissingAndPrivateAreNotToldApart() {
        Evidence evidence = gathering.of("acme/none");

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(problems(evidence))
                .containsExactly(
                        "hub.private-or-missing warning: The Hub does not tell without a token whether acme/none"
                                + " is missing or private. Correct the id; if the model is private, set HF_TOKEN.");
    }

    @Test
    void withATokenTheModelIsMissingOrOutOfReach() {
        assertThat(problems(gathering.with("HF_TOKEN", "hf_secret").of("acme/none")))
                .containsExactly(
                        "hub.private-or-missing warning: The Hub does not have acme/none, or HF_TOKEN may not see"
                                + " it. Correct the id, or use a token of an account that may read it.");
    }

    @Test
    void anUnknownRevisionIsNamed() {
        hub.model("acme/tuned").license("mit");

        assertThat(problems(gathering.of(ModelRef.huggingFace("acme/tuned").at("v9"))))
                .containsExactly("hub.revision-missing warning: The Hub knows acme/tuned, but not this revision of it."
                        + " Correct the revision: a branch, a tag or a commit.");
    }

    @Test
    void theErrorCodeOutranksTheStatus() {
        assertThat(problems(gathering.answering(Faults.error(500, "GatedRepo", "x"), 1)))
                .containsExactly(
                        "hub.gated warning: The Hub hands out acme/tuned only to accounts that accepted its terms."
                                + " Accept them on the model's page and set HF_TOKEN.");
    }

    @Test
    void aBadTokenIsToldFromAMissingModel() {
        assertThat(problems(gathering.answering(Faults.badToken(), 1)))
                .containsExactly("hub.bad-token warning: The Hub refuses the token that was shown for acme/tuned. Renew"
                        + " HF_TOKEN; for public models it may as well be unset.");
    }

    @Test
    void anUnknownStatusIsReportedAsItIs() {
        assertThat(problems(gathering.answering(Faults.status(418), 1)))
                .containsExactly("hub.unexpected-answer warning: The Hub answered acme/tuned with status 418. Check"
                        + " HF_ENDPOINT and the rights of HF_TOKEN.");
    }

    @Test
    void aForbiddenAnswerIsNeitherGatedNorMissing() {
        assertThat(problems(gathering.answering(Faults.error(403, null, "no"), 1)))
                .containsExactly(
                        "hub.forbidden warning: The Hub forbids access to acme/tuned, and does not say why. Set"
                                + " HF_TOKEN, or ask whoever runs the proxy or mirror.");
    }

    @Test
    void whatIsGoneAndWhatIsWithheldByLawAreToldApart() {
        assertThat(problems(gathering.answering(Faults.status(410), 1)))
                .containsExactly(
                        "hub.gone warning: The Hub says that acme/tuned is gone for good. Use another model, or"
                                + " a copy of your own with its licence beside it.");
        assertThat(problems(gathering.answering(Faults.status(451), 1)))
                .containsExactly("hub.withheld-by-law warning: The Hub withholds acme/tuned for legal reasons. Ask a"
                        + " lawyer before you use a copy of it.");
    }

    @Test
    void aQuestionTheHubDoesNotUnderstandIsReported() {
        assertThat(problems(gathering.answering(Faults.error(400, null, "bad"), 1)))
                .containsExactly("hub.bad-request warning: The Hub does not understand the question about acme/tuned."
                        + " Correct the id or revision; a mirror may be older than the Hub itself."
                        + " Whoever runs the Hub knows this request as " + Faults.REQUEST + ".");
    }

    @Test
    void aServerErrorThatStaysIsReported() {
        assertThat(problems(gathering.answering(Faults.serverError(), 9)))
                .containsExactly("hub.server-error warning: The Hub failed with status 500 at acme/tuned. Scan again"
                        + " later.");
        assertThat(gathering.timing.sleeps()).containsExactly(1L, 2L, 4L);
    }

    @Test
    void aLicenceFileThatCannotBeHadIsAnErrorThoughTheCardWasRead() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        hub.plan("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE", Faults.serverError(), 9);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.server-error error: The Hub failed with status 500 at LICENSE of acme/tuned. Scan"
                        + " again later.");
    }

    /** Codes in any case outrank the status; the message counts where the Hub has no code for what it means. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "404, RevisionNotFound, x, hub.revision-missing",
                "404, revisionnotfound, x, hub.revision-missing",
                "404, EntryNotFound, Entry not found, hub.entry-missing",
                "401, GatedRepo, x, hub.gated",
                "403, GatedRepo, x, hub.gated",
                "404, RepoNotFound, x, hub.private-or-missing",
                "401, -, Invalid username or password., hub.private-or-missing",
                "401, -, Invalid credentials in Authorization header, hub.bad-token",
                "403, -, Access to this resource is disabled., hub.disabled",
                "403, -, x, hub.forbidden",
                "404, -, x, hub.private-or-missing",
                "400, -, x, hub.bad-request",
                "416, -, x, hub.unexpected-answer",
                "410, -, x, hub.gone",
                "451, -, x, hub.withheld-by-law",
                "501, -, x, hub.server-error",
                "200, -, x, hub.malformed-answer"
            })
    void everyStatusCodeAndMessageHasItsMeaning(int status, @Nullable String code, String message, String id) {
        assertThat(gathering.answering(Faults.error(status, code, message), 1).problems())
                .extracting(problem -> problem.id())
                .containsExactly(id);
    }

    /** Bodies are for people: whatever their shape, and however long, they decide nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"GatedRepo\"}",
                "{\"error\":[\"a\",\"b\"]}",
                "{\"error\":\"x\",\"error_description\":\"y\"}",
                "{\"errors\":[{\"message\":\"Access to this resource is disabled.\"}]}",
                "{\"message\":\"m\"}",
                "plain text",
                ""
            })
    void theBodyOfARefusalDecidesNothing(String body) {
        MockResponse refusal = Faults.status(403).newBuilder().body(body).build();

        assertThat(gathering.answering(refusal, 1).problems())
                .extracting(problem -> problem.id())
                .containsExactly("hub.forbidden");
    }
}
