package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first lock over a change upstream to its acceptance. */
class LockCommandTest {

    private final FakeHub hub = FakeHub.start();

    @TempDir
    Path folder;

    private Path lock;

    @BeforeEach
    void project() throws IOException {
        lock = folder.resolve("weightmark.lock");
        use("acme/free");
        free("apache-2.0");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void theFirstLockNamesWhatIsNewAndHolds() {
        assertThat(run("lock", folder.toString()))
                .isEqualTo(new Run(0, "acme/free is new.\nweightmark.lock: 1 model locked.\n", ""));
        assertThat(run("lock", "--verify", folder.toString()))
                .isEqualTo(new Run(0, "weightmark.lock: holds for 1 model.\n", ""));
    }

    @Test
    void lockingTwiceWritesTheSameBytes() throws IOException {
        run("lock", folder.toString());
        byte[] first = Files.readAllBytes(lock);

        run("lock", folder.toString());
        run("lock", "--update", folder.toString());

        assertThat(lock).hasBinaryContent(first);
    }

    @Test
    void aChangeUpstreamFailsTheVerificationAndIsNotWritten() throws IOException {
        run("lock", folder.toString());
        byte[] first = Files.readAllBytes(lock);
        free("cc-by-nc-4.0");

        Run verified = run("lock", "--verify", folder.toString());

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out())
                .startsWith(
                        "acme/free: the licence was Apache-2.0 when it was locked, and is CC-BY-NC-4.0 now. Review it;"
                                + " to accept it, run: weightmark lock --update.\n")
                .endsWith("weightmark.lock: differs from what was read now.\n");
        assertThat(run("lock", folder.toString()).code()).isEqualTo(1);
        assertThat(lock).hasBinaryContent(first);
    }

    @Test
    void anUpdateAcceptsTheChange() {
        run("lock", folder.toString());
        free("cc-by-nc-4.0");

        Run updated = run("lock", "--update", folder.toString());

        assertThat(updated.code()).isZero();
        assertThat(updated.out())
                .startsWith("acme/free: the licence was Apache-2.0 when it was locked, and is CC-BY-NC-4.0 now.\n")
                .endsWith("weightmark.lock: 1 model locked.\n");
        assertThat(run("lock", "--verify", folder.toString()).code()).isZero();
    }

    @Test
    void newAndUnusedModelsFailTheVerificationUntilTheyAreLocked() throws IOException {
        run("lock", folder.toString());
        use("acme/other");
        hub.model("acme/other").license("mit").file("model.safetensors", "weights");

        assertThat(run("lock", "--verify", folder.toString()))
                .isEqualTo(new Run(
                        1,
                        "acme/other is new.\nacme/free is not used any more.\n"
                                + "weightmark.lock: differs from what was read now.\n",
                        ""));
        assertThat(run("lock", "-q", folder.toString()))
                .isEqualTo(new Run(0, "weightmark.lock: 1 model locked.\n", ""));
        assertThat(Files.readString(lock)).contains("acme/other").doesNotContain("acme/free");
    }

    @Test
    void whatCannotBeReadKeepsItsEntryAndTheExitCodeSaysSo() throws IOException {
        run("lock", folder.toString());
        byte[] first = Files.readAllBytes(lock);
        hub.plan("/", Faults.error(404, "RepoNotFound", "x"), 99);

        Run updated = run("lock", "--update", folder.toString());

        assertThat(updated.code()).isEqualTo(3);
        assertThat(updated.out())
                .isEqualTo("acme/free: The Hub does not tell without a token whether acme/free is missing or private."
                        + " Correct the id; if the model is private, set HF_TOKEN.\n"
                        + "weightmark.lock: 1 model locked. 1 could not be decided.\n");
        assertThat(lock).hasBinaryContent(first);
        assertThat(run("lock", "--verify", folder.toString()).code()).isEqualTo(3);
    }

    @Test
    void aLockedProjectIsScannedWithoutNetwork() {
        run("lock", folder.toString());
        int before = hub.requests().size();

        Run scanned = run("scan", "--offline", folder.toString());

        assertThat(scanned.code()).isZero();
        assertThat(scanned.out()).contains("acme/free");
        assertThat(hub.requests()).hasSize(before);
        assertThat(run("scan", "--offline", "--lock", lock.toString(), folder.toString())
                        .code())
                .isZero();
    }

    @Test
    void aLockAboveTheFolderIsFoundUpToTheRootOfTheRepository() throws IOException {
        run("lock", folder.toString());
        Path inner = Files.createDirectories(folder.resolve("module"));
        Files.move(folder.resolve("app.py"), inner.resolve("app.py"));

        assertThat(run("scan", "--offline", inner.toString()).code()).isZero();
        Files.createDirectories(inner.resolve(".git"));
        assertThat(run("scan", "--offline", inner.toString()).code()).isNotZero();
    }

    @Test
    void anEditedLockIsRefusedWithItsLine() throws IOException {
        run("lock", folder.toString());
        Files.writeString(lock, Files.readString(lock).replace("Apache-2.0", "MIT"));
        String message =
                "weightmark: weightmark.lock:7: the entry of acme/free was changed by hand. Undo the change, or"
                        + " read the model again: weightmark lock --update.\n";

        assertThat(run("scan", "--offline", folder.toString())).isEqualTo(new Run(2, "", message));
        assertThat(run("check", "--lock", lock.toString(), "acme/free")).isEqualTo(new Run(2, "", message));
        assertThat(run("lock", folder.toString())).isEqualTo(new Run(2, "", message));
        assertThat(run("lock", "--update", folder.toString()).code()).isZero();
    }

    @Test
    void wrongUseIsToldFromAWrongLock() throws IOException {
        assertThat(run("lock", "--verify", "--update", folder.toString()))
                .isEqualTo(new Run(2, "", "weightmark: --verify and --update exclude each other. Give one of them.\n"));
        assertThat(run("lock", "--verify", folder.toString()))
                .isEqualTo(
                        new Run(2, "", "weightmark: There is no " + lock + " to verify. Write it: weightmark lock.\n"));
        assertThat(run("lock", folder.resolve("gone").toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The folder " + folder.resolve("gone") + " does not exist. Give the root folder of"
                                + " a project.\n"));
        assertThat(run("scan", "--lock", "gone.lock", folder.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The lock gone.lock does not exist or is not a file. Write it: weightmark lock, or"
                                + " leave --lock out.\n"));
    }

    private void use(String model) throws IOException {
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"" + model + "\")\n");
    }

    private FakeRepo free(String license) {
        return hub.model("acme/free").license(license).file("model.safetensors", "weights");
    }

    private Run run(String... arguments) {
        Map<String, String> environment = new TreeMap<>(Run.CLEAN);
        environment.put("HF_ENDPOINT", hub.endpoint());
        return Run.with(environment, arguments);
    }
}
