package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.gather.Connections;
import io.github.weightmark.judge.PolicyReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One request for one thing in one run, however many modules ask. */
class ConnectionsTest {

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void modulesThatShareTheirConnectionsAskForEachThingOnce() {
        hub.model("acme/tuned")
                .license("apache-2.0")
                .baseModel("finetune", "acme/base")
                .file("LICENSE", "x");
        hub.model("acme/base").license("mit");
        try (Connections shared = Connections.of(hub.environment(), false, Limits.DEFAULT)) {
            ScanResult first = scan(shared, "acme/tuned", "acme/base");
            int asked = hub.requests().size();

            assertThat(scan(shared, "acme/tuned", "acme/base")).isEqualTo(first);
            assertThat(scan(shared, "acme/base").models()).hasSize(1);
            assertThat(hub.requests()).hasSize(asked).doesNotHaveDuplicates();
        }
    }

    @Test
    void modulesThatAreBuiltAtTheSameTimeDoSo() throws Exception {
        hub.model("acme/tuned").license("apache-2.0").file("LICENSE", "x");
        ExecutorService modules = Executors.newFixedThreadPool(4);
        try (Connections shared = Connections.of(hub.environment(), false, Limits.DEFAULT)) {
            Callable<ScanResult> module = () -> scan(shared, "acme/tuned");
            for (var done : modules.invokeAll(List.of(module, module, module, module))) {
                assertThat(done.get().models()).hasSize(1);
            }
        }
        modules.shutdown();
        assertThat(hub.requests()).doesNotHaveDuplicates();
    }

    @Test
    void aRefusalIsSharedLikeAnAnswer() {
        try (Connections shared = Connections.of(hub.environment(), false, Limits.DEFAULT)) {
            assertThat(scan(shared, "acme/none")).isEqualTo(scan(shared, "acme/none"));
        }
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void offlineConnectionsAskNobody() {
        hub.model("acme/tuned").license("mit");
        try (Connections shared = Connections.of(hub.environment(), true, Limits.DEFAULT)) {
            scan(shared, "acme/tuned");
        }
        assertThat(hub.requests()).isEmpty();
    }

    private ScanResult scan(Connections shared, String... targets) {
        ScanSettings settings = ScanSettings.of(HubScan.TODAY, hub.environment());
        return new Scanner(HubScan.KNOWLEDGE, new PolicyReader(HubScan.KNOWLEDGE).builtIn("default"), settings, shared)
                .check(Path.of("/nonexistent-project"), List.of(targets));
    }
}
