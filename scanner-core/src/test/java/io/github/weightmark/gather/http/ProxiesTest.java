package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.gather.FakeTiming;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/x, secure.example:3128",
        "http://huggingface.co/x, plain.example:8080",
        "https://exempt.example/x, DIRECT",
        "https://deep.exempt.example/x, DIRECT",
        "https://notexempt.example/x, secure.example:3128",
        "https://10.1.2.3/x, DIRECT",
        "https://11.1.2.3/x, secure.example:3128",
        "https://port.example:8443/x, DIRECT",
        "https://port.example/x, secure.example:3128",
        "http://localhost:1/x, DIRECT",
        "http://127.0.0.1:1/x, DIRECT"
    })
    void everyAddressGoesThroughItsOwnProxyUnlessItIsExempt(String address, String way) {
        Proxies proxies = new Proxies(Map.of(
                "HTTPS_PROXY", "http://secure.example:3128",
                "http_proxy", "plain.example:8080",
                "NO_PROXY", "other.example, .exempt.example 10.0.0.0/8,port.example:8443"));

        assertThat(way(proxies, address)).isEqualTo(way);
    }

    @Test
    void theLowerCaseNameComesFirst() {
        Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "http://upper:1", "https_proxy", "http://lower:2"));

        assertThat(way(proxies, "https://huggingface.co")).isEqualTo("lower:2");
    }

    @Test
    void oneProxyMayServeAll() {
        assertThat(way(new Proxies(Map.of("ALL_PROXY", "socks5://all.example:1080")), "https://huggingface.co"))
                .isEqualTo("all.example:1080");
    }

    @Test
    void aStarExemptsEverything() {
        Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "http://a:1", "NO_PROXY", "*"));

        assertThat(way(proxies, "https://huggingface.co")).isEqualTo("DIRECT");
    }

    @Test
    void aProxyThatIsNoneIsAnErrorRatherThanADirectCall() {
        assertThatThrownBy(() -> new Proxies(Map.of("HTTPS_PROXY", "ftp://proxy:1")).check())
                .isInstanceOf(FetchException.class)
                .hasMessage("HTTPS_PROXY is no address of a proxy.");
        assertThatThrownBy(() -> new Proxies(Map.of("HTTP_PROXY", "http://")).check())
                .isInstanceOf(FetchException.class);
    }

    @Test
    void theProxyIsAskedInTheHubsPlaceAndGetsItsOwnPassword() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder()
                    .code(407)
                    .setHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                    .build());
            proxy.enqueue(new MockResponse.Builder().body("{}").build());
            Map<String, String> environment = new TreeMap<>(Map.of(
                    "HF_ENDPOINT", "http://hub.example",
                    "HF_TOKEN", "hf_secret",
                    "HTTP_PROXY", "http://jo:word@" + proxy.getHostName() + ":" + proxy.getPort()));
            try (HubClient client = client(environment)) {
                assertThat(client.ask("x", "/api/models/x", 100, "").body())
                        .isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
            }
            proxy.takeRequest();
            RecordedRequest second = proxy.takeRequest();
            assertThat(second.getRequestLine()).startsWith("GET http://hub.example/api/models/x ");
            assertThat(second.getHeaders().get("Proxy-Authorization")).isEqualTo("Basic am86d29yZA==");
            assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer hf_secret");
        }
    }

    @Test
    void aRedirectToAPrivateNameIsRefusedThoughTheProxyWouldLookItUp() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", "http://localhost.localdomain.example/x")
                    .build());
            Dns dns = host -> List.of(java.net.InetAddress.getByName(host.endsWith(".example") ? "10.0.0.1" : host));
            Map<String, String> environment = Map.of(
                    "HF_ENDPOINT",
                    "http://203.0.113.7",
                    "HTTP_PROXY",
                    "http://" + proxy.getHostName() + ":" + proxy.getPort());
            try (HubClient client =
                    new HubClient(new HubSettings(environment), 60, new FakeTiming(), dns, UnaryOperator.identity())) {
                assertThatThrownBy(() -> client.ask("x", "/a", 100, ""))
                        .hasMessage("The redirect for x leads to the private address localhost.localdomain.example, so"
                                + " it was not followed.");
            }
        }
    }

    @Test
    void withoutAProxyNothingChanges() throws Exception {
        try (FakeHub hub = FakeHub.start();
                HubClient client = client(Map.of("HF_ENDPOINT", hub.endpoint()))) {
            hub.model("acme/tuned").license("mit");
            assertThat(client.ask("x", "/api/models/acme/tuned/revision/main", 10_000, "")
                            .body())
                    .isNotEmpty();
        }
    }

    private static HubClient client(Map<String, String> environment) {
        return new HubClient(new HubSettings(environment), 60, new FakeTiming());
    }

    private static String way(Proxies proxies, String address) {
        assertThat(proxies.serves(HttpUrl.get(address)))
                .isEqualTo(!proxies.select(URI.create(address)).get(0).equals(java.net.Proxy.NO_PROXY));
        return proxies.select(URI.create(address))
                .get(0)
                .toString()
                .replaceFirst("^\\w+ @ ", "")
                .replaceFirst("/<unresolved>", "");
    }
}
