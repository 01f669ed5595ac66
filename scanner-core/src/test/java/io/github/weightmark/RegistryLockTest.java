package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.fixtures.Digests;
import io.github.weightmark.fixtures.FakeRegistry;
import io.github.weightmark.fixtures.OllamaModel;
import io.github.weightmark.lock.LockFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A licence that changed in a registry since the lock is told in its words, as one of the Hub is. */
class RegistryLockTest {

    private static final String THEN = "Acme terms.\nYou may use this model on Sundays, in Leeds, and for yourself.\n";
    private static final String NOW = "Acme terms.\nYou may use this model on Mondays, in Leeds, and for yourself.\n";
    private static final String WORDS =
            ": \"this model on Sundays, in Leeds, and\" → \"this model on Mondays, in Leeds, and\".";

    private final FakeRegistry registry = FakeRegistry.start();

    @TempDir
    Path folder;

    private Path lock;

    @BeforeEach
    void place() {
        lock = folder.resolve("weightmark.lock");
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void ollamasRegistryStillHasTheOldText() throws IOException {
        ollama();
        OllamaModel.of("acme/helper").license(THEN).in(registry, "8b");
        LockFile.write(lock, scan().lockOf(folder));
        OllamaModel.of("acme/helper").license(NOW).in(registry, "8b");

        ModelResult model = scan().lock(lock).scan(folder).models().get(0);

        assertThat(changes(model)).containsExactly("ollama:acme/helper:8b: " + told());
        assertThat(model.verdict()).isNotEqualTo(Verdict.PASS);
    }

    @Test
    void theOldTextIsTheOneThatWasFetchedThenWhereTheRegistryIsNotAsked(@TempDir Path cache) throws IOException {
        ollama();
        OllamaModel.of("acme/helper").license(THEN).in(registry, "8b");
        HubScan scan = scan().with("WEIGHTMARK_CACHE", cache.toString());
        LockFile.write(lock, scan.lockOf(folder));
        registry.forget("/v2/acme/helper/blobs/sha256:" + Digests.sha256(THEN.getBytes(StandardCharsets.UTF_8)));
        OllamaModel.of("acme/helper").license(NOW).in(registry, "8b");

        assertThat(changes(scan.lock(lock).scan(folder).models().get(0)))
                .containsExactly("ollama:acme/helper:8b: " + told());
    }

    @Test
    void aTextThatNobodyHasAnyMoreIsToldByItsHashes() throws IOException {
        ollama();
        OllamaModel.of("acme/helper").license(THEN).in(registry, "8b");
        LockFile.write(lock, scan().lockOf(folder));
        registry.forget("/v2/acme/helper/blobs/sha256:" + Digests.sha256(THEN.getBytes(StandardCharsets.UTF_8)));
        OllamaModel.of("acme/helper").license(NOW).in(registry, "8b");

        assertThat(changes(scan().lock(lock).scan(folder).models().get(0)))
                .containsExactlyInAnyOrder(
                        "ollama:acme/helper:8b: license-" + hash(THEN) + " was sha256 " + hash(THEN)
                                + " when it was locked, and is not there now.",
                        "ollama:acme/helper:8b: license-" + hash(NOW) + " was not there when it was locked, and is"
                                + " sha256 " + hash(NOW) + " now.");
    }

    @Test
    void anotherTextUnderTheOldHashIsNotTakenForIt() throws IOException {
        ollama();
        OllamaModel.of("acme/helper").license(THEN).in(registry, "8b");
        LockFile.write(lock, scan().lockOf(folder));
        registry.serve(
                "/v2/acme/helper/blobs/sha256:" + Digests.sha256(THEN.getBytes(StandardCharsets.UTF_8)),
                NOW.getBytes(StandardCharsets.UTF_8));
        OllamaModel.of("acme/helper").license(NOW).in(registry, "8b");

        assertThat(changes(scan().lock(lock).scan(folder).models().get(0))).hasSize(2);
    }

    @Test
    void dockersRegistryStillHasTheOldText() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "models:\n  llm:\n    model: acme/tiny:8b\n");
        docker(THEN);
        LockFile.write(lock, scan().lockOf(folder));
        docker(NOW);

        assertThat(changes(scan().lock(lock).scan(folder).models().get(0)))
                .containsExactly("docker:acme/tiny:8b: " + told());
    }

    private void ollama() throws IOException {
        Files.writeString(
                folder.resolve("application.properties"), "spring.ai.ollama.chat.options.model=acme/helper:8b\n");
    }

    private void docker(String terms) {
        String license = registry.blob("acme/tiny", terms);
        registry.manifest(
                "acme/tiny",
                "8b",
                "{\"layers\":[{\"mediaType\":\"application/vnd.docker.ai.license\",\"digest\":\"" + license + "\"}]}");
    }

    private static String told() {
        return "license-" + hash(THEN) + " was sha256 " + hash(THEN) + " when it was locked, and is license-"
                + hash(NOW) + ", sha256 " + hash(NOW) + " now" + WORDS;
    }

    private static String hash(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    private HubScan scan() {
        return HubScan.ofNobody()
                .with("WEIGHTMARK_OLLAMA_REGISTRY", registry.endpoint())
                .with("WEIGHTMARK_DOCKER_REGISTRY", registry.endpoint());
    }

    private static List<String> changes(ModelResult model) {
        return model.findings().stream()
                .filter(finding -> finding.rule().equals("lock.text"))
                .map(Finding::message)
                .toList();
    }
}
