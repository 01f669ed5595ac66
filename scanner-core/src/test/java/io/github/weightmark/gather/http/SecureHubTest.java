package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.gather.FakeTiming;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Hub as the real one is reached: by TLS and HTTP/2. */
class SecureHubTest {

    private final HeldCertificate certificate =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    private final FakeHub hub = FakeHub.secured(new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void everythingIsAskedForByOneConnection() throws FetchException {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        String file = "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE";
        try (HubClient client = client(this::trusting)) {
            client.ask("acme/tuned", "/api/models/acme/tuned", 10_000, "");
            byte[] text = client.file("LICENSE", file, FakeRepo.COMMIT, 100, "").body();
            client.part("LICENSE", file, FakeRepo.COMMIT, 0, 3);

            assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("Terms.");
        }
        assertThat(hub.connections()).containsExactly("HTTP/2 #0", "HTTP/2 #0", "HTTP/2 #0");
    }

    @Test
    void whoAsksAtTheSameTimeSharesTheConnection() throws FetchException {
        hub.latency(20).model("acme/tuned").license("mit");
        try (HubClient client = client(this::trusting)) {
            client.ask("acme/tuned", "/api/models/acme/tuned", 10_000, "");
            IntStream.range(0, 8).parallel().forEach(i -> ask(client));
        }
        assertThat(hub.connections()).hasSize(9).containsOnly("HTTP/2 #0");
    }

    @Test
    void theTokenStaysWithTheHubWhenItsStoreIsReachedByTls() throws FetchException {
        hub.model("acme/tuned").license("mit").file("cdn/LICENSE", "Terms.");
        String file = "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/cdn/LICENSE";
        try (HubClient client = client(this::trusting, "HF_TOKEN", "hf_secret")) {
            client.file("LICENSE", file, FakeRepo.COMMIT, 100, "");
        }
        assertThat(hub.tokens()).containsExactly("Bearer hf_secret");
        assertThat(hub.cdnTokens()).containsExactly("none");
    }

    @Test
    void aHubWhoseCertificateNobodyVouchesForIsNotAsked() {
        try (HubClient client = client(UnaryOperator.identity())) {
            assertThatThrownBy(() -> client.ask("acme/tuned", "/api/models/acme/tuned", 10_000, ""))
                    .isInstanceOf(FetchException.class)
                    .hasMessage(hub.endpoint() + " cannot be reached: no secure connection.");
        }
        assertThat(hub.requests()).isEmpty();
    }

    private static void ask(HubClient client) {
        try {
            client.ask("acme/tuned", "/api/models/acme/tuned", 10_000, "");
        } catch (FetchException e) {
            throw new IllegalStateException(e);
        }
    }

    private OkHttpClient.Builder trusting(OkHttpClient.Builder client) {
        HandshakeCertificates known = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return client.sslSocketFactory(known.sslSocketFactory(), known.trustManager());
    }

    private HubClient client(UnaryOperator<OkHttpClient.Builder> trust, String... token) {
        Map<String, String> environment = token.length == 0
                ? Map.of("HF_ENDPOINT", hub.endpoint())
                : Map.of("HF_ENDPOINT", hub.endpoint(), token[0], token[1]);
        return new HubClient(new HubSettings(environment), 60, new FakeTiming(), Dns.SYSTEM, trust);
    }
}
