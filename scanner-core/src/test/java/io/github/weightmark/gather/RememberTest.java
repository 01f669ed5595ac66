package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.claims;
import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was fetched once is not fetched again, and tells the same without network. */
class RememberTest {

    private final FakeHub hub = FakeHub.start();

    @TempDir
    Path store;

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aSecondRunFetchesNoBodies() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.").file("config.json", "{}");
        Evidence cold = online();
        long sent = hub.bodyBytes();
        int asked = hub.requests().size();

        Evidence warm = online();

        assertThat(warm).isEqualTo(cold);
        assertThat(hub.bodyBytes()).isEqualTo(sent);
        assertThat(hub.requests()).hasSize(asked + 1);
    }

    @Test
    void aModelThatMovedOnIsReadAtItsNewCommit() {
        hub.model("acme/tuned").license("mit");
        online();
        hub.model("acme/tuned").license("cc-by-nc-4.0").commit("2".repeat(40));

        Evidence moved = online();

        assertThat(claims(moved)).containsExactly("license cc-by-nc-4.0 README.md:2");
        assertThat(moved.revision()).isEqualTo("2".repeat(40));
    }

    @Test
    void offlineTellsTheSameAndAsksNobody() {
        hub.model("acme/tuned")
                .license("other")
                .baseModel("finetune", "acme/base")
                .file("LICENSE", "Terms.");
        hub.model("acme/base").license("mit").gated("auto").file("LICENSE", "Terms.");
        EvidenceSet online = both(Gathering.from(hub));
        int asked = hub.requests().size();

        EvidenceSet offline = both(Gathering.offline().with("HF_ENDPOINT", hub.endpoint()));

        assertThat(offline).isEqualTo(online);
        assertThat(hub.requests()).hasSize(asked);
    }

    @Test
    void aRefusalIsRememberedWithItsReason() {
        Evidence online = online();

        assertThat(problems(offline())).isEqualTo(problems(online));
        assertThat(online.problems()).extracting(problem -> problem.id()).containsExactly("hub.private-or-missing");
    }

    @Test
    void aFailureToAskIsNothingToRemember() {
        hub.plan("/", Faults.serverError(), 99);
        online();

        assertThat(offline().problems()).extracting(problem -> problem.id()).containsExactly("hub.offline");
    }

    @Test
    void aFileThatCouldNotBeHadOnlineIsAnErrorOffline() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        hub.plan("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE", Faults.serverError(), 99);
        online();

        assertThat(problems(offline()))
                .containsExactly("hub.offline error: LICENSE of acme/tuned was not fetched before, and this scan is"
                        + " offline. Scan once with network.");
    }

    @Test
    void whatAnotherHubSaidIsNotThisOnes() {
        hub.model("acme/tuned").license("mit");
        online();

        Evidence other = Gathering.offline()
                .with("HF_ENDPOINT", "https://mirror.example")
                .with("WEIGHTMARK_CACHE", store)
                .of("acme/tuned");

        assertThat(other.origin()).isEqualTo(Origin.NONE);
    }

    @Test
    void theHubThatIsDownIsStoodInForAndSaidSo() {
        hub.model("acme/tuned").license("mit");
        online();
        hub.close();

        Evidence evidence = online();

        assertThat(claims(evidence)).containsExactly("license mit README.md:2");
        assertThat(evidence.problems()).extracting(problem -> problem.id()).containsExactly("hub.unreachable");
    }

    @Test
    void anEntryThatSomebodyChangedIsFetchedAgain() throws IOException {
        hub.model("acme/tuned").license("cc-by-nc-4.0");
        Evidence before = online();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace("cc-by-nc-4.0", "mit"));
            }
        }

        assertThat(online()).isEqualTo(before);
    }

    @Test
    void aThousandModelsCostFourRequestsEachAtMostAndNoBodiesTheSecondTime() {
        List<ModelRef> models = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String id = "acme/model-" + i;
            hub.model(id)
                    .license("apache-2.0")
                    .file("LICENSE", "Terms of " + id)
                    .file("config.json", "{}");
            models.add(ModelRef.huggingFace(id));
        }
        ModelRef[] all = models.toArray(ModelRef[]::new);

        EvidenceSet cold = Gathering.from(hub).with("WEIGHTMARK_CACHE", store).all(all);
        int asked = hub.requests().size();
        long sent = hub.bodyBytes();
        EvidenceSet warm = Gathering.from(hub).with("WEIGHTMARK_CACHE", store).all(all);

        assertThat(cold.byModel().values())
                .allMatch(evidence -> evidence.problems().isEmpty());
        assertThat(asked).isLessThanOrEqualTo(4 * models.size());
        assertThat(hub.requests()).hasSize(asked + models.size());
        assertThat(hub.bodyBytes()).isEqualTo(sent);
        assertThat(warm).isEqualTo(cold);
    }

    @Test
    void aLicenceThatManyLinkToIsFetchedOnce() {
        hub.model("acme/terms").file("LICENSE", "Terms.");
        for (String id : List.of("acme/a", "acme/b", "acme/c")) {
            String link = "https://huggingface.co/acme/terms/blob/main/LICENSE";
            hub.model(id).file("README.md", "---\nlicense: other\nlicense_link: " + link + "\n---\n");
        }

        Gathering.from(hub)
                .all(ModelRef.huggingFace("acme/a"), ModelRef.huggingFace("acme/b"), ModelRef.huggingFace("acme/c"));

        assertThat(hub.requests().stream().filter(request -> request.contains("/acme/terms/")))
                .hasSize(1);
    }

    private EvidenceSet both(Gathering gathering) {
        return gathering.with("WEIGHTMARK_CACHE", store).all(ModelRef.huggingFace("acme/tuned"));
    }

    private Evidence online() {
        return Gathering.from(hub).with("WEIGHTMARK_CACHE", store).of("acme/tuned");
    }

    private Evidence offline() {
        return Gathering.offline()
                .with("HF_ENDPOINT", hub.endpoint())
                .with("WEIGHTMARK_CACHE", store)
                .of("acme/tuned");
    }
}
