package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.Faults;
import io.github.weightmark.gather.FakeTiming;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

class HubClientTest {

    private final AtomicInteger lookups = new AtomicInteger();

    @Test
    void aHostThatDoesNotExistIsLookedUpOnce() {
        Dns nothing = host -> {
            lookups.incrementAndGet();
            throw new UnknownHostException(host);
        };
        try (HubClient client = client("http://hub.example", nothing)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> client.ask("acme/tuned", "/api/models/acme/tuned", 100, ""))
                        .isInstanceOf(FetchException.class)
                        .hasMessage("http://hub.example:80 cannot be reached: no such host is known.");
            }
        }
        assertThat(lookups).hasValue(1);
    }

    @Test
    void aNameThatARedirectGivesAndThatHidesAPrivateAddressIsRefused() throws Exception {
        try (FakeHub hub = FakeHub.start()) {
            // Looked up first, the Hub is a public host; then it is where the test's server really is.
            InetAddress open = InetAddress.getByName("203.0.113.1");
            InetAddress here = InetAddress.getByName("127.0.0.1");
            Dns dns = host -> {
                boolean connecting = host.equals("hub.example") && lookups.incrementAndGet() == 1;
                return List.of(connecting || host.equals("inside.example") ? here : open);
            };
            int port = Integer.parseInt(hub.endpoint().replaceFirst(".*:", ""));
            hub.plan("/a", Faults.redirect("http://inside.example:" + port + "/b"), 1);
            try (HubClient client = client("http://hub.example:" + port, dns)) {
                assertThatThrownBy(() -> client.ask("acme/tuned", "/a", 100, ""))
                        .isInstanceOf(FetchException.class)
                        .hasMessage(
                                "The redirect for acme/tuned leads to a private address behind inside.example, so it"
                                        + " was not followed.");
            }
            assertThat(hub.requests()).containsExactly("/a");
        }
    }

    @Test
    void anAnswerOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() throws FetchException {
        try (FakeHub hub = FakeHub.start();
                HubClient client = client(hub.endpoint(), Dns.SYSTEM)) {
            hub.plan("/a", Faults.body("12345"), 2);

            assertThat(new String(client.ask("x", "/a", 5, "").body(), StandardCharsets.UTF_8))
                    .isEqualTo("12345");
            assertThatThrownBy(() -> client.ask("x", "/a", 4, ""))
                    .isInstanceOf(FetchException.class)
                    .hasMessage("What the Hub sends for x is larger than 4 bytes, so it was not read.");
        }
    }

    private static HubClient client(String endpoint, Dns dns) {
        return new HubClient(
                new HubSettings(Map.of("HF_ENDPOINT", endpoint)), 60, new FakeTiming(), dns, UnaryOperator.identity());
    }
}
