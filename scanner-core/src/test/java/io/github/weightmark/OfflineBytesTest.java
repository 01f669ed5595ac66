package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.FakeHub;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read once with network is reported without it, byte for byte. */
class OfflineBytesTest {

    private final FakeHub hub = FakeHub.start();

    @TempDir
    Path store;

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void theOfflineReportHasTheBytesOfTheOnlineOne() {
        hub.model("acme/tuned")
                .license("apache-2.0")
                .baseModel("finetune", "acme/base")
                .file("model.gguf", "x");
        hub.model("acme/base").license("other").file("LICENSE", "You must not use it commercially.");
        hub.model("acme/gated").license("mit").gated("manual").file("LICENSE", "x");
        hub.rename("acme/old", "acme/tuned");
        String[] targets = {"acme/tuned", "acme/gated", "acme/old", "acme/missing"};
        String online = HubScan.json(
                HubScan.of(hub).with("WEIGHTMARK_CACHE", store.toString()).check(targets));
        int asked = hub.requests().size();

        String warm = HubScan.json(
                HubScan.of(hub).with("WEIGHTMARK_CACHE", store.toString()).check(targets));
        int afterWarm = hub.requests().size();
        String offline = HubScan.json(HubScan.of(hub)
                .with("WEIGHTMARK_CACHE", store.toString())
                .offline()
                .check(targets));

        assertThat(warm).isEqualTo(online);
        assertThat(offline).isEqualTo(online);
        assertThat(afterWarm).isGreaterThan(asked);
        assertThat(hub.requests()).hasSize(afterWarm);
    }
}
