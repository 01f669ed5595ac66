package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Hub sends and what of it counts. */
class HubAnswersTest {

    private static final String CARD = "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/README.md";

    private final FakeHub hub = FakeHub.start();
    private final Gathering gathering = Gathering.from(hub);

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aPageInThePlaceOfAnAnswerIsNamed() {
        assertThat(problems(gathering.answering(Faults.page("{\"id\":\"acme/tuned\"}"), 1)))
                .containsExactly("hub.malformed-answer warning: The Hub's answer about acme/tuned is text/html, not"
                        + " JSON. Check HF_ENDPOINT and any proxy; scan again later.");
    }

    @Test
    void anAnswerWithoutACommitDoesNotCount() {
        Evidence evidence =
                gathering.answering(Faults.body("{\"id\":\"acme/tuned\",\"cardData\":{\"license\":\"mit\"}}"), 1);

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(problems(evidence))
                .containsExactly("hub.no-commit warning: The Hub's answer about acme/tuned does not say at which commit"
                        + " it stands, so it does not count. Check HF_ENDPOINT: a mirror must answer with the field"
                        + " sha.");
    }

    @Test
    void cardDataCountsHoweverItsKeysAreSpelt() {
        Evidence evidence = gathering.answering(
                Faults.body(
                        "{\"id\":\"acme/tuned\",\"sha\":\"" + FakeRepo.COMMIT
                                + "\",\"siblings\":[],\"cardData\":{\"Licence\":\"cc-by-nc-4.0\",\"Base-Model\":[\"acme/base\"]}}"),
                1);

        assertThat(evidence.claims()).extracting(claim -> claim.value()).contains("cc-by-nc-4.0");
        assertThat(evidence.parents()).extracting(parent -> parent.raw()).contains("acme/base");
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
        hub.plan(CARD, Faults.sent("---\nlicense: mit\n---\n", "2".repeat(40), "none"), 1);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.no-commit error: The Hub sent README.md of acme/tuned at another commit: "
                        + "2".repeat(40) + ", so it does not count. Check HF_ENDPOINT and any proxy: a mirror must pass"
                        + " the header X-Repo-Commit on.");
    }

    @Test
    void aFileThatIsNotWhatItsHashNamesDoesNotCount() {
        hub.model("acme/tuned").license("mit");
        hub.plan(CARD, Faults.sent("---\nlicense: mit\n---\n", FakeRepo.COMMIT, "\"" + "a".repeat(40) + "\""), 1);

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
    void theStoreBehindTheHubIsHeldAgainstTheSizeThatTheHubSays() {
        hub.model("acme/tuned").license("mit").file("cdn/LICENSE", "Terms.").file("LICENSE", "Terms.");
        MockResponse away = Faults.redirect(hub.cdnEndpoint() + "/acme/tuned/cdn/LICENSE", FakeRepo.COMMIT)
                .newBuilder()
                .setHeader("X-Linked-Size", 7)
                .build();
        hub.plan("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE", away, 1);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.hash-mismatch error: What was sent for LICENSE of acme/tuned has 6 bytes, and the"
                        + " Hub says that it has 7. Check proxy and mirror, which may have changed it; then scan"
                        + " again.");
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

    @Test
    void anAnswerThatIsNoJsonIsReported() {
        assertThat(problems(gathering.answering(Faults.body("<html>proxy</html>"), 1)))
                .containsExactly("hub.malformed-answer warning: The Hub's answer about acme/tuned is not one about a"
                        + " model. Check HF_ENDPOINT and any proxy; scan again later.");
    }

    @Test
    void anAnswerAboutNothingIsReported() {
        assertThat(gathering.answering(Faults.body("[1, 2]"), 1).problems())
                .extracting(problem -> problem.id())
                .containsExactly("hub.malformed-answer");
    }

    @Test
    void aDeeplyNestedAnswerIsReported() {
        assertThat(gathering
                        .answering(Faults.body("{\"id\":\"a/b\",\"x\":" + "[".repeat(100_000)), 1)
                        .problems())
                .extracting(problem -> problem.id())
                .containsExactly("hub.malformed-answer");
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

    @Test
    void aTimeThatIsNoneIsReportedAndNobodyIsAsked() {
        hub.model("acme/tuned").license("mit");

        assertThat(problems(gathering.with("HF_HUB_DOWNLOAD_TIMEOUT", "10s").of("acme/tuned")))
                .containsExactly(
                        "hub.bad-timeout warning: HF_HUB_DOWNLOAD_TIMEOUT is no whole number of seconds from 1 to"
                                + " 99999: 10s. Set it to something like 30, or unset it.");
        assertThat(hub.requests()).isEmpty();
    }
}
