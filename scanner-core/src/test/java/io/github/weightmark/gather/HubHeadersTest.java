package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the head of a question and of an answer. */
class HubHeadersTest {

    private static final String LICENSE = "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE";

    private final FakeHub hub = FakeHub.start();
    private final Gathering gathering = Gathering.from(hub);

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void everyQuestionSaysWhoAsks() {
        hub.model("acme/tuned").license("mit");

        gathering.of("acme/tuned");

        assertThat(hub.headers("User-Agent")).hasSize(2).allMatch(who -> who.matches("weightmark/[\\w.-]+; java/\\d+"));
        assertThat(hub.headers("Accept-Encoding")).containsOnly("gzip");
    }

    @ParameterizedTest
    @CsvSource({"X-Request-Id,Root=1-a", "X-Amzn-Trace-Id,Root=1-b", "x-amz-cf-id,Kd8=="})
    void aFailureOfTheHubIsToldWithTheNumberOfTheRequest(String header, String number) {
        MockResponse failure =
                Faults.serverError().newBuilder().setHeader(header, number).build();

        assertThat(problems(gathering.answering(failure, 9)))
                .containsExactly("hub.server-error warning: The Hub failed with status 500 at acme/tuned. Scan again"
                        + " later. Whoever runs the Hub knows this request as " + number + ".");
    }

    @Test
    void theHubsOwnNumberComesFirstAndNoTokenComesBackInIt() {
        MockResponse failure = Faults.status(418)
                .newBuilder()
                .setHeader("X-Amzn-Trace-Id", "other")
                .setHeader("X-Request-Id", "hf_abcdef")
                .build();

        assertThat(problems(gathering.answering(failure, 1)))
                .containsExactly(
                        "hub.unexpected-answer warning: The Hub answered acme/tuned with status 418. Check"
                                + " HF_ENDPOINT and the rights of HF_TOKEN. Whoever runs the Hub knows this request as hf_***.");
    }

    /** Else two runs that read the same would not report the same. */
    @Test
    void whatTheHubHasToSayIsToldWithoutANumber() {
        assertThat(problems(gathering.answering(Faults.error(403, "GatedRepo", "x"), 1)))
                .singleElement()
                .asString()
                .doesNotContain(Faults.REQUEST);
    }

    @Test
    void aWarningOfTheHubIsToldOnceATopic() {
        hub.model("acme/tuned").license("mit");
        hub.model("acme/other").license("mit");
        for (String id : List.of("acme/tuned", "acme/other")) {
            MockResponse answer = Faults.body("{\"id\":\"" + id + "\",\"sha\":\"" + FakeRepo.COMMIT
                    + "\",\"siblings\":[{\"rfilename\":\"README.md\"}]}");
            answer = Faults.warning(answer, "Rate", "first. ");
            answer = Faults.warning(answer, "Age", "Renew it");
            hub.plan("/api/models/" + id, Faults.warning(answer, "Rate", "again"), 1);
        }
        ModelRef other = ModelRef.huggingFace("acme/other");
        ModelRef tuned = ModelRef.huggingFace("acme/tuned");

        EvidenceSet both = gathering.all(tuned, other);

        assertThat(problems(both.of(other)))
                .containsExactly(
                        "hub.warning note: The Hub warns of Age: Renew it. Heed it; what was read counts all the same.",
                        "hub.warning note: The Hub warns of Rate: first. Heed it; what was read counts all the same.");
        assertThat(both.of(tuned).problems()).isEmpty();
    }

    @Test
    void aWarningIsPartOfWhatOfflineTellsAndEndsWithTheNextAnswer(@TempDir Path cache) {
        FakeRepo repo = hub.model("acme/tuned").license("mit");
        gathering.with("WEIGHTMARK_CACHE", cache);
        Evidence plain = gathering.of("acme/tuned");
        MockResponse unchanged = Faults.warning(Faults.status(304), "Rate", "Slow down");
        Evidence warned = gathering.answering(unchanged, 1);

        Evidence offline = gathering.with("HF_HUB_OFFLINE", "1").of("acme/tuned");

        assertThat(warned.problems()).hasSize(1);
        assertThat(offline).isEqualTo(warned);
        assertThat(gathering.with("HF_HUB_OFFLINE", "0").of("acme/tuned")).isEqualTo(plain);
        assertThat(gathering.with("HF_HUB_OFFLINE", "1").of("acme/tuned")).isEqualTo(plain);
        assertThat(repo).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void whatMayPassIsAskedForAgain(int status) {
        hub.model("acme/tuned").license("mit");
        // OkHttp by itself asks once more at a 408.
        int times = status == 408 ? 2 : 1;

        assertThat(gathering.answering(Faults.status(status), times).problems()).isEmpty();
        assertThat(gathering.timing.sleeps()).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 418, 451})
    void whatDoesNotPassIsNotAskedForAgain(int status) {
        assertThat(gathering.answering(Faults.status(status), 1).problems()).hasSize(1);
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void aPackedAnswerIsUnpackedAndItsLengthCountsAsItIsUnpacked() throws Exception {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        hub.plan(LICENSE, packed("x".repeat(Limits.DEFAULT.licenseBytes() + 1)), 1);

        assertThat(problems(gathering.of("acme/tuned")))
                .containsExactly("hub.too-large error: What the Hub sends for LICENSE of acme/tuned is larger than "
                        + Limits.DEFAULT.licenseBytes()
                        + " bytes, so it was not read. Look at it yourself; no card, licence or listing needs"
                        + " to be so large.");

        hub.plan(LICENSE, packed("Other terms."), 1);

        assertThat(gathering.of("acme/tuned").texts())
                .extracting(text -> text.content())
                .contains("Other terms.");
    }

    @Test
    void aRedirectToTheHubsOwnStoreOfAnswersIsFollowed() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        String kept = "/api/resolve-cache/models/acme/tuned/" + FakeRepo.COMMIT + "/LICENSE";
        hub.plan(LICENSE, Faults.redirect(kept), 1);
        hub.plan(kept, Faults.sent("Terms.", FakeRepo.COMMIT, "none"), 1);

        assertThat(gathering.of("acme/tuned").problems()).isEmpty();
        assertThat(hub.requests()).contains(kept);
    }

    @Test
    void fieldsThatAreMissingAndFieldsThatAreNewDoNoHarm() {
        hub.model("acme/tuned").license("mit");
        MockResponse answer = Faults.body("{\"id\":\"acme/tuned\",\"sha\":\"" + FakeRepo.COMMIT
                + "\",\"siblings\":[{\"rfilename\":\"README.md\",\"size\":7}],\"spaces\":[{}],\"new\":{\"a\":[1]}}");

        assertThat(gathering.answering(answer, 1).problems()).isEmpty();
    }

    private static MockResponse packed(String text) throws Exception {
        Buffer body = new Buffer();
        try (GzipSink out = new GzipSink(body)) {
            out.write(new Buffer().write(text.getBytes(StandardCharsets.UTF_8)), text.length());
        }
        return Faults.sent("", FakeRepo.COMMIT, "none")
                .newBuilder()
                .setHeader("Content-Encoding", "gzip")
                .chunkedBody(body, 1000)
                .build();
    }
}
