package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the Hub fails, and what the user is told. */
class HubFaultsTest {

    private static final String API = "/api/models/acme/tuned";
    private static final String CARD = "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/README.md";

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
        assertThat(problems(answering(Faults.error(500, "GatedRepo", "x"), 1)))
                .containsExactly(
                        "hub.gated warning: The Hub hands out acme/tuned only to accounts that accepted its terms."
                                + " Accept them on the model's page and set HF_TOKEN.");
    }

    @Test
    void aBadTokenIsToldFromAMissingModel() {
        assertThat(problems(answering(Faults.badToken(), 1)))
                .containsExactly("hub.bad-token warning: The Hub refuses the token that was shown for acme/tuned. Renew"
                        + " HF_TOKEN; for public models it may as well be unset.");
    }

    @Test
    void anUnknownStatusIsReportedAsItIs() {
        assertThat(problems(answering(Faults.status(418), 1)))
                .containsExactly("hub.unexpected-answer warning: The Hub answered acme/tuned with status 418. Check"
                        + " HF_ENDPOINT and the rights of HF_TOKEN.");
    }

    @Test
    void aForbiddenAnswerIsNeitherGatedNorMissing() {
        assertThat(problems(answering(Faults.error(403, null, "no"), 1)))
                .containsExactly(
                        "hub.forbidden warning: The Hub forbids access to acme/tuned, and does not say why. Set"
                                + " HF_TOKEN, or ask whoever runs the proxy or mirror.");
    }

    @Test
    void whatIsGoneAndWhatIsWithheldByLawAreToldApart() {
        assertThat(problems(answering(Faults.status(410), 1)))
                .containsExactly(
                        "hub.gone warning: The Hub says that acme/tuned is gone for good. Use another model, or"
                                + " a copy of your own with its licence beside it.");
        assertThat(problems(answering(Faults.status(451), 1)))
                .containsExactly("hub.withheld-by-law warning: The Hub withholds acme/tuned for legal reasons. Ask a"
                        + " lawyer before you use a copy of it.");
    }

    @Test
    void aQuestionTheHubDoesNotUnderstandIsReported() {
        assertThat(problems(answering(Faults.error(400, null, "bad"), 1)))
                .containsExactly("hub.bad-request warning: The Hub does not understand the question about acme/tuned."
                        + " Correct the id or revision; a mirror may be older than the Hub itself.");
    }

    @Test
    void aPageInThePlaceOfAnAnswerIsNamed() {
        assertThat(problems(answering(Faults.page("{\"id\":\"acme/tuned\"}"), 1)))
                .containsExactly("hub.malformed-answer warning: The Hub's answer about acme/tuned is text/html, not"
                        + " JSON. Check HF_ENDPOINT and any proxy; scan again later.");
    }

    @Test
    void anAnswerWithoutACommitDoesNotCount() {
        Evidence evidence = answering(Faults.body("{\"id\":\"acme/tuned\",\"cardData\":{\"license\":\"mit\"}}"), 1);

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(problems(evidence))
                .containsExactly("hub.no-commit warning: The Hub's answer about acme/tuned does not say at which commit"
                        + " it stands, so it does not count. Check HF_ENDPOINT: a mirror must answer with the field"
                        + " sha.");
    }

    @Test
    void aFileWithoutACommitDoesNotCount() {
        hub.model("acme/tuned").license("mit");
        hub.plan(CARD, Faults.body("---\nlicense: mit\n---\n"), 1);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.no-commit error: The Hub sent README.md of acme/tuned without saying at which"
                        + " commit it stands, so it does not count. Check HF_ENDPOINT and any proxy: a mirror must pass"
                        + " the header X-Repo-Commit on.");
    }

    @Test
    void aFileOfAnotherCommitDoesNotCount() {
        hub.model("acme/tuned").license("mit");
        hub.plan(CARD, sent("---\nlicense: mit\n---\n", "2".repeat(40), "none"), 1);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.no-commit error: The Hub sent README.md of acme/tuned at another commit: "
                        + "2".repeat(40) + ", so it does not count. Check HF_ENDPOINT and any proxy: a mirror must pass"
                        + " the header X-Repo-Commit on.");
    }

    @Test
    void aFileThatIsNotWhatItsHashNamesDoesNotCount() {
        hub.model("acme/tuned").license("mit");
        hub.plan(CARD, sent("---\nlicense: mit\n---\n", FakeRepo.COMMIT, "\"" + "a".repeat(40) + "\""), 1);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.hash-mismatch error: What was sent for README.md of acme/tuned is not what the"
                        + " Hub's hash names. Check proxy and mirror, which may have changed it; then scan again.");
    }

    @Test
    void theStoreBehindTheHubIsHeldAgainstTheHubsHash() {
        hub.model("acme/tuned").license("mit").file("cdn/LICENSE", "Terms.").file("LICENSE", "Terms.");
        MockResponse away = Faults.redirect(hub.cdnEndpoint() + "/acme/tuned/cdn/LICENSE", FakeRepo.COMMIT)
                .newBuilder()
                .setHeader("X-Linked-Etag", "\"" + "b".repeat(64) + "\"")
                .build();
        hub.plan("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE", away, 1);

        assertThat(gathering.of("acme/tuned").problems())
                .extracting(problem -> problem.id())
                .containsExactly("hub.hash-mismatch");
    }

    @Test
    void whatTheStoreBehindTheHubAnswersIsNotTakenForTheHubsWord() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        hub.plan(
                "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE",
                Faults.redirect(hub.cdnEndpoint() + "/acme/gone/LICENSE", FakeRepo.COMMIT),
                1);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.unexpected-answer error: 127.0.0.1, which keeps LICENSE of acme/tuned for the"
                        + " Hub, answered with status 404. Scan again later; a firewall has to let 127.0.0.1 through.");
    }

    private static MockResponse sent(String body, String commit, String tag) {
        return Faults.body(body)
                .newBuilder()
                .setHeader("X-Repo-Commit", commit)
                .setHeader("ETag", tag)
                .build();
    }

    @Test
    void aWindowThatIsUsedUpIsWaitedForBeforeTheNextQuestion() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        MockResponse last = sent("---\nlicense: mit\n---\n", FakeRepo.COMMIT, "none")
                .newBuilder()
                .setHeader("RateLimit", "\"resolvers\" ; r = 0 ; t = 6")
                .build();
        hub.plan(CARD, last, 1);

        assertThat(gathering.of("acme/tuned").problems()).isEmpty();
        assertThat(gathering.timing.sleeps()).containsExactly(7L);
    }

    @Test
    void aWindowThatStaysShutIsNotAskedAgain() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        MockResponse last = sent("---\nlicense: mit\n---\n", FakeRepo.COMMIT, "none")
                .newBuilder()
                .setHeader("RateLimit", "\"resolvers\";r=0;t=299")
                .build();
        hub.plan(CARD, last, 1);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly(
                        "hub.rate-limited error: The Hub's rate limit is used up, so LICENSE of acme/tuned was"
                                + " not fetched; it opens again in 300 s. Set HF_TOKEN for a higher limit, or scan again then.");
        assertThat(hub.requests()).hasSize(2);
    }

    @Test
    void aDateToComeBackAtIsHeldAgainstTheServersOwnClock() {
        hub.model("acme/tuned").license("mit");
        MockResponse busy = new MockResponse.Builder()
                .code(503)
                .setHeader("Date", "Wed, 25 Nov 2026 10:00:00 GMT")
                .setHeader("Retry-After", "Wed, 25 Nov 2026 10:00:09 GMT")
                .build();

        assertThat(answering(busy, 1).problems()).isEmpty();
        assertThat(gathering.timing.sleeps()).containsExactly(10L);
    }

    @Test
    void aRateLimitIsWaitedForWithinTheTime() {
        hub.model("acme/tuned").license("mit");

        assertThat(answering(Faults.rateLimited(20), 1).problems()).isEmpty();
        assertThat(gathering.timing.sleeps()).containsExactly(21L);
    }

    @Test
    void aRateLimitBeyondTheTimeIsReportedAtOnce() {
        assertThat(problems(answering(Faults.rateLimited(120), 9)))
                .containsExactly("hub.rate-limited warning: The Hub's rate limit is used up, so acme/tuned was not"
                        + " fetched; it opens again in 121 s. Set HF_TOKEN for a higher limit, or scan again then.");
        assertThat(gathering.timing.sleeps()).isEmpty();
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void aRateLimitWithoutAWindowIsRetriedThenReported() {
        MockResponse limited = new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "2")
                .build();

        assertThat(problems(answering(limited, 9)))
                .containsExactly("hub.rate-limited warning: The Hub's rate limit is used up, so acme/tuned was not"
                        + " fetched; it opens again in 3 s. Set HF_TOKEN for a higher limit, or scan again then.");
        assertThat(gathering.timing.sleeps()).containsExactly(3L, 3L, 3L);
    }

    @Test
    void aServerErrorIsTriedAgain() {
        hub.model("acme/tuned").license("mit");

        assertThat(answering(Faults.serverError(), 2).problems()).isEmpty();
        assertThat(gathering.timing.sleeps()).containsExactly(1L, 2L);
    }

    @Test
    void aServerErrorThatStaysIsReported() {
        assertThat(problems(answering(Faults.serverError(), 9)))
                .containsExactly("hub.server-error warning: The Hub failed with status 500 at acme/tuned. Scan again"
                        + " later.");
        assertThat(gathering.timing.sleeps()).containsExactly(1L, 2L, 4L);
    }

    @Test
    void aDroppedConnectionIsTriedAgain() {
        hub.model("acme/tuned").license("mit");

        assertThat(answering(Faults.dropped(), 1).problems()).isEmpty();
    }

    @Test
    void aConnectionThatIsAlwaysDroppedIsReported() {
        assertThat(problems(answering(Faults.dropped(), 99)))
                .containsExactly(
                        "hub.unreachable warning: The connection was lost 4 times while acme/tuned was fetched."
                                + " Check network and proxy, then scan again.");
    }

    @Test
    void aTruncatedAnswerIsNotTakenForAWholeOne() {
        assertThat(problems(answering(Faults.truncated("{\"id\":\"acme/tuned\"}".repeat(2000)), 99)))
                .containsExactly(
                        "hub.unreachable warning: The connection was lost 4 times while acme/tuned was fetched."
                                + " Check network and proxy, then scan again.");
    }

    @Test
    void anAnswerThatIsNoJsonIsReported() {
        assertThat(problems(answering(Faults.body("<html>proxy</html>"), 1)))
                .containsExactly("hub.malformed-answer warning: The Hub's answer about acme/tuned is not one about a"
                        + " model. Check HF_ENDPOINT and any proxy; scan again later.");
    }

    @Test
    void anAnswerAboutNothingIsReported() {
        assertThat(answering(Faults.body("[1, 2]"), 1).problems())
                .extracting(problem -> problem.id())
                .containsExactly("hub.malformed-answer");
    }

    @Test
    void aDeeplyNestedAnswerIsReported() {
        assertThat(answering(Faults.body("{\"id\":\"a/b\",\"x\":" + "[".repeat(100_000)), 1)
                        .problems())
                .extracting(problem -> problem.id())
                .containsExactly("hub.malformed-answer");
    }

    @Test
    void aLicenceFileThatCannotBeHadIsAnErrorThoughTheCardWasRead() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        hub.plan("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE", Faults.serverError(), 9);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.server-error error: The Hub failed with status 500 at LICENSE of acme/tuned. Scan"
                        + " again later.");
    }

    @Test
    void aHugeCardIsAnError() {
        hub.model("acme/tuned").file("README.md", "x".repeat(Limits.DEFAULT.cardBytes() + 1));

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.too-large error: What the Hub sends for README.md of acme/tuned is larger than"
                        + " 5242880 bytes, so it was not read. Look at it yourself; no card, licence or listing needs to"
                        + " be so large.");
    }

    @Test
    void anUnreachableHubIsTriedOnceInARun() {
        hub.close();

        Evidence evidence = gathering.of("acme/tuned");

        assertThat(problems(evidence))
                .containsExactly(
                        "hub.unreachable warning: " + hub.endpoint() + " cannot be reached: no connection. Check"
                                + " network, proxy and HF_ENDPOINT, or scan with --offline.");
        assertThat(gathering.timing.sleeps()).isEmpty();
    }

    @Test
    void noFurtherModelWaitsForAHubThatIsNotThere() {
        hub.close();
        ModelRef one = ModelRef.huggingFace("acme/one");
        ModelRef two = ModelRef.huggingFace("acme/two");

        EvidenceSet evidence = gathering.all(one, two);

        assertThat(evidence.of(one).problems()).isEqualTo(evidence.of(two).problems());
    }

    @Test
    void whatTheTimeDoesNotSufficeForIsReported() {
        hub.plan(API, Faults.rateLimited(57), 1);
        hub.plan(API, Faults.serverError(), 99);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly(
                        "hub.time-spent warning: The time for the network was spent before acme/tuned was fetched."
                                + " Scan again; what the Hub cache holds is read without network.");
        assertThat(gathering.timing.sleeps()).containsExactly(58L);
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() {
        String address = hub.endpoint().replace("http://", "http://jo:secret@");
        hub.model("acme/tuned").license("mit");

        Evidence evidence = gathering.with("HF_ENDPOINT", address).of("acme/tuned");

        assertThat(evidence.place()).isEqualTo(hub.endpoint() + "/acme/tuned");
    }

    @Test
    void anEndpointThatIsNoAddressIsReported() {
        assertThat(problems(gathering.with("HF_ENDPOINT", "hub").of("acme/tuned")))
                .containsExactly(
                        "hub.bad-endpoint warning: HF_ENDPOINT is no address of a Hub: hub. Set it to something"
                                + " like https://huggingface.co, or unset it.");
    }

    private Evidence answering(MockResponse answer, int times) {
        hub.plan(API, answer, times);
        return gathering.of("acme/tuned");
    }
}
