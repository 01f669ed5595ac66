package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked again, how long it is waited for, and when it is given up. */
class HubPatienceTest {

    private static final String CARD = "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/README.md";

    private final FakeHub hub = FakeHub.start();
    private final Gathering gathering = Gathering.from(hub);

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aWindowThatIsUsedUpIsWaitedForBeforeTheNextQuestion() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        MockResponse last = Faults.sent("---\nlicense: mit\n---\n", FakeRepo.COMMIT, "none")
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
        MockResponse last = Faults.sent("---\nlicense: mit\n---\n", FakeRepo.COMMIT, "none")
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

        assertThat(gathering.answering(busy, 1).problems()).isEmpty();
        assertThat(gathering.timing.sleeps()).containsExactly(10L);
    }

    @Test
    void aRateLimitIsWaitedForWithinTheTime() {
        hub.model("acme/tuned").license("mit");

        assertThat(gathering.answering(Faults.rateLimited(20), 1).problems()).isEmpty();
        assertThat(gathering.timing.sleeps()).containsExactly(21L);
    }

    @Test
    void aRateLimitBeyondTheTimeIsReportedAtOnce() {
        assertThat(problems(gathering.answering(Faults.rateLimited(120), 9)))
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

        assertThat(problems(gathering.answering(limited, 9)))
                .containsExactly("hub.rate-limited warning: The Hub's rate limit is used up, so acme/tuned was not"
                        + " fetched; it opens again in 3 s. Set HF_TOKEN for a higher limit, or scan again then.");
        assertThat(gathering.timing.sleeps()).containsExactly(3L, 3L, 3L);
    }

    @Test
    void aServerErrorIsTriedAgain() {
        hub.model("acme/tuned").license("mit");

        assertThat(gathering.answering(Faults.serverError(), 2).problems()).isEmpty();
        assertThat(gathering.timing.sleeps()).containsExactly(1L, 2L);
    }

    @Test
    void aDroppedConnectionIsTriedAgain() {
        hub.model("acme/tuned").license("mit");

        assertThat(gathering.answering(Faults.dropped(), 1).problems()).isEmpty();
    }

    @Test
    void aConnectionThatIsAlwaysDroppedIsReported() {
        assertThat(problems(gathering.answering(Faults.dropped(), 99)))
                .containsExactly(
                        "hub.unreachable warning: The connection was lost 4 times while acme/tuned was fetched."
                                + " Check network and proxy, then scan again.");
    }

    @Test
    void aTruncatedAnswerIsNotTakenForAWholeOne() {
        assertThat(problems(gathering.answering(Faults.truncated("{\"id\":\"acme/tuned\"}".repeat(2000)), 99)))
                .containsExactly(
                        "hub.unreachable warning: The connection was lost 4 times while acme/tuned was fetched."
                                + " Check network and proxy, then scan again.");
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
        hub.plan(Gathering.API, Faults.rateLimited(57), 1);
        hub.plan(Gathering.API, Faults.serverError(), 99);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly(
                        "hub.time-spent warning: The time for the network was spent before acme/tuned was fetched."
                                + " Scan again; what the Hub cache holds is read without network.");
        assertThat(gathering.timing.sleeps()).containsExactly(58L);
    }
}
