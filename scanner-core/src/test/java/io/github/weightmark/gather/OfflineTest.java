package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Offline opens no socket. */
class OfflineTest {

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void offlineAsksNobodyAndSaysSo() {
        hub.model("acme/tuned").license("mit");

        Evidence evidence =
                Gathering.offline().with("HF_ENDPOINT", hub.endpoint()).of("acme/tuned");

        assertThat(hub.requests()).isEmpty();
        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(problems(evidence))
                .containsExactly(
                        "hub.offline warning: acme/tuned was not looked up: the scan is offline, and the Hub cache"
                                + " does not hold it. Scan once with network, or download the model's card and licence into the"
                                + " cache.");
    }

    @Test
    void theHubsOwnVariablesSwitchTheNetworkOff() {
        assertThat(requestsWith("HF_HUB_OFFLINE", "yes")).isZero();
        assertThat(requestsWith("TRANSFORMERS_OFFLINE", "1")).isZero();
    }

    @Test
    void aFalseVariableLeavesItOn() {
        assertThat(requestsWith("HF_HUB_OFFLINE", "0")).isEqualTo(1);
    }

    private int requestsWith(String variable, String value) {
        int before = hub.requests().size();
        Gathering.from(hub).with(variable, value).of("acme/none");
        return hub.requests().size() - before;
    }
}
