package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockException;
import io.github.weightmark.lock.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a lock a build needs no network, and notices what has changed upstream. */
class ScannerLockTest {

    private static final String USERS =
            "If the products have more than 700 million monthly active users, you must request a license from Acme.";

    private final FakeHub hub = FakeHub.start();

    @TempDir
    Path folder;

    private Path lock;

    @BeforeEach
    void project() throws IOException {
        lock = folder.resolve("weightmark.lock");
        Files.writeString(
                folder.resolve("app.py"),
                "AutoModel.from_pretrained(\"acme/tuned-8b\")\nAutoModel.from_pretrained(\"acme/free\")\n");
        hub.model("acme/free").license("apache-2.0").file("model.safetensors", "weights");
        hub.model("acme/tuned-8b")
                .license("other")
                .file("LICENSE", "Acme terms. " + USERS)
                .file("model.safetensors", "weights");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void lockedAnswersAreThoseOfTheRunThatReadThem() {
        List<ModelResult> read = HubScan.of(hub).scan(folder).models();
        write();

        List<ModelResult> locked =
                HubScan.of(hub).offline().lock(lock).scan(folder).models();

        assertThat(locked).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(locked.get(i).assessment().origin()).isEqualTo(Origin.LOCKED);
            assertThat(locked.get(i).assessment().originNote()).isEqualTo("locked in weightmark.lock, not re-read");
            assertThat(locked.get(i).assessment().tier())
                    .isEqualTo(read.get(i).assessment().tier());
            assertThat(locked.get(i).assessment().clauses())
                    .isEqualTo(read.get(i).assessment().clauses());
            assertThat(locked.get(i).assessment().obligations())
                    .isEqualTo(read.get(i).assessment().obligations());
            assertThat(locked.get(i).assessment().revision())
                    .isEqualTo(read.get(i).assessment().revision());
            assertThat(locked.get(i).assessment().conflicts())
                    .isEqualTo(read.get(i).assessment().conflicts());
            assertThat(locked.get(i).verdict()).isEqualTo(read.get(i).verdict());
        }
    }

    @Test
    void withoutTheLockTheSameRunDecidesNothing() {
        write();

        assertThat(HubScan.of(hub).offline().scan(folder).models())
                .allMatch(model -> model.assessment().origin() == Origin.NONE);
    }

    @Test
    void aHubThatIsDownIsNoteworthyAndNoMore() {
        write();
        hub.plan("/", Faults.status(404), 1);

        ModelResult free = HubScan.ofNobody().lock(lock).scan(folder).models().get(0);

        assertThat(free.verdict()).isEqualTo(Verdict.PASS);
        assertThat(free.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.subject()).isEqualTo("hub.unreachable");
        });
    }

    @Test
    void aPolicyThatAsksForALockedAnswerIsContentWithIt() {
        write();

        assertThat(HubScan.of(hub)
                        .offline()
                        .lock(lock)
                        .locked()
                        .scan(folder)
                        .models()
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aLicenceThatChangedUpstreamIsAFindingThatNamesBoth() {
        write();
        hub.model("acme/free").license("cc-by-nc-4.0").commit("2".repeat(40)).file("model.safetensors", "weights");

        ModelResult free = HubScan.of(hub).lock(lock).scan(folder).models().get(0);

        assertThat(free.assessment().origin()).isEqualTo(Origin.READ);
        assertThat(messages(free, "lock.license"))
                .containsExactly("acme/free: the licence was Apache-2.0 when it was locked, and is CC-BY-NC-4.0 now.");
        assertThat(messages(free, "lock.tier"))
                .containsExactly("acme/free: the tier was permissive when it was locked, and is restricted now.");
        assertThat(messages(free, "lock.revision")).hasSize(1);
    }

    @Test
    void aLicenceThatBecameFreerStillAsksForAPersonToLook() {
        hub.model("acme/free").license("cc-by-nc-4.0").file("model.safetensors", "weights");
        write();
        hub.model("acme/free").license("apache-2.0").commit("2".repeat(40)).file("model.safetensors", "weights");

        assertThat(HubScan.of(hub).lock(lock).scan(folder).models().get(0).verdict())
                .isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aThresholdThatChangedUpstreamIsToldWordByWord() {
        write();
        hub.model("acme/tuned-8b")
                .license("other")
                .commit("2".repeat(40))
                .file("LICENSE", "Acme terms. " + USERS.replace("700", "100"))
                .file("model.safetensors", "weights");

        ModelResult tuned = HubScan.of(hub).lock(lock).scan(folder).models().get(1);

        assertThat(messages(tuned, "lock.clause"))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "the clause mau-threshold was {count=700000000",
                                "{count=100000000",
                                "700 million",
                                " → "));
        assertThat(messages(tuned, "lock.text")).hasSize(1);
    }

    @Test
    void aTextThatChangedUpstreamIsToldInItsWordsWhereTheHubStillHasTheOldOne() {
        FakeRepo before = hub.model("acme/free").license("mit").file("LICENSE", Damage.mit());
        before.file("NOTICE", "Made by Acme of Leeds.\n").file("model.safetensors", "weights");
        write();
        hub.model("acme/free")
                .license("mit")
                .file("LICENSE", Damage.mit())
                .file("NOTICE", "Made by Acme of York.\n")
                .file("model.safetensors", "weights")
                .commit("2".repeat(40))
                .after(before);

        ModelResult free = HubScan.of(hub).lock(lock).scan(folder).models().get(0);

        assertThat(messages(free, "lock.text"))
                .singleElement()
                .asString()
                .endsWith(" now: \"by Acme of Leeds.\" → \"by Acme of York.\".");
        assertThat(free.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void theOldTextIsTheOneThatWasFetchedThenWhereTheHubHasForgottenIt(@TempDir Path cache) {
        hub.model("acme/free")
                .license("mit")
                .file("NOTICE", "Made by Acme of Leeds.\n")
                .file("model.safetensors", "weights");
        HubScan scan = HubScan.of(hub).with("WEIGHTMARK_CACHE", cache.toString());
        LockFile.write(lock, scan.lockOf(folder));
        hub.model("acme/free")
                .license("mit")
                .file("NOTICE", "Made by Acme of York.\n")
                .file("model.safetensors", "weights")
                .commit("2".repeat(40));

        assertThat(messages(scan.lock(lock).scan(folder).models().get(0), "lock.text"))
                .singleElement()
                .asString()
                .endsWith(" now: \"by Acme of Leeds.\" → \"by Acme of York.\".");
        assertThat(messages(HubScan.of(hub).lock(lock).scan(folder).models().get(0), "lock.text"))
                .singleElement()
                .asString()
                .endsWith(" now; its former words are not at hand.");
    }

    @Test
    void anotherRepositoryUnderALockedNameFailsTheBuild() {
        write();
        hub.model("acme/free")
                .license("apache-2.0")
                .number("77" + "b".repeat(22))
                .file("model.safetensors", "w");

        assertThat(HubScan.of(hub).lock(lock).scan(folder).models().get(0).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aModelThatIsNotInTheLockIsToldAndJudgedAsEver() throws IOException {
        write();
        Files.writeString(folder.resolve("more.py"), "AutoModel.from_pretrained(\"acme/new\")\n");
        hub.model("acme/new").license("mit").file("model.safetensors", "weights");

        ModelResult fresh = HubScan.of(hub).lock(lock).scan(folder).models().get(1);

        assertThat(messages(fresh, "lock.new")).containsExactly("acme/new is not in the lock.");
        assertThat(fresh.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void whatCouldNotBeDecidedIsNotLocked() {
        hub.plan("/acme/tuned-8b/resolve/", Faults.error(500, "InternalError", "x"), 99);

        Lock written = HubScan.of(hub).lockOf(folder);

        assertThat(written.models()).containsOnlyKeys("acme/free");
    }

    @Test
    void knowledgeThatIsStricterThanTheLockStands() throws IOException {
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"mistralai/Mistral-7B-v0.1\")\n");
        hub.model("mistralai/Mistral-7B-v0.1").license("apache-2.0").file("model.safetensors", "weights");
        write();
        Lock free = LockFile.read(lock);
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"meta-llama/Llama-3.1-8B\")\n");
        LockFile.write(
                lock,
                new Lock(
                        free.rules(),
                        new java.util.TreeMap<>(java.util.Map.of(
                                "meta-llama/Llama-3.1-8B", free.models().get("mistralai/Mistral-7B-v0.1")))));

        ModelResult llama =
                HubScan.of(hub).offline().lock(lock).scan(folder).models().get(0);

        assertThat(llama.assessment().origin()).isEqualTo(Origin.CURATED);
        assertThat(llama.assessment().tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(messages(llama, "lock.tier"))
                .containsExactly(
                        "meta-llama/Llama-3.1-8B: the tier was permissive when it was locked, and is restricted now.");
    }

    @Test
    void aChildThatIsAtHandAnswersFromTheLockWhenOnlyItsBaseIsOutOfReach(@TempDir Path home) throws IOException {
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"acme/child\")\n");
        hub.model("acme/child")
                .license("apache-2.0")
                .baseModel("finetune", "acme/free")
                .file("model.gguf", "");
        write();
        io.github.weightmark.fixtures.HubCacheFolder.of(
                        home, "acme/child", io.github.weightmark.fixtures.FakeRepo.COMMIT)
                .file("README.md", "---\nlicense: apache-2.0\nbase_model: acme/free\n---\n");

        HubScan offline = HubScan.of(hub).offline().with("HF_HUB_CACHE", home.toString());

        assertThat(offline.scan(folder).models().get(0).verdict()).isNotEqualTo(Verdict.PASS);
        ModelResult locked = offline.lock(lock).scan(folder).models().get(0);
        assertThat(locked.verdict()).as(String.valueOf(locked.findings())).isEqualTo(Verdict.PASS);
    }

    @Test
    void aLockThatCannotBeReadStopsTheScan() throws IOException {
        Files.writeString(lock, "lock: 99\n");

        assertThatThrownBy(() -> HubScan.of(hub).lock(lock).scan(folder)).isInstanceOf(LockException.class);
    }

    private void write() {
        LockFile.write(lock, HubScan.of(hub).lockOf(folder));
    }

    private static List<String> messages(ModelResult model, String rule) {
        return model.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }
}
