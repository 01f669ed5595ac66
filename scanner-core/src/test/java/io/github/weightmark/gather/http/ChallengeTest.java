package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.gather.http.FetchException.Kind;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a registry may send for a token. */
class ChallengeTest {

    private static final HttpUrl DOCKER_HUB = HttpUrl.get("https://registry-1.docker.io/v2/ai/tiny/manifests/latest");

    @Test
    void theTokenServerOfDockerHubIsKnown() throws FetchException {
        Challenge challenge = Challenge.of(
                "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\","
                        + "scope=\"repository:ai/tiny:pull\",error=\"insufficient_scope\"",
                DOCKER_HUB,
                "x");

        assertThat(challenge.address())
                .hasToString("https://auth.docker.io/token?service=registry.docker.io"
                        + "&scope=repository%3Aai%2Ftiny%3Apull");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://auth.docker.io/token",
                "https://auth.docker.io:444/token",
                "https://auth.docker.io.evil.example/token",
                "https://evil-auth.docker.io/token",
                "https://user@auth.docker.io/token",
                "https://auth.docker.io/admin",
                "https://auth.docker.io/token#x",
                "https://127.0.0.1/token",
                "https://169.254.169.254/latest"
            })
    void noOtherIs(String realm) {
        assertThatThrownBy(() -> Challenge.of(bearer(realm, "repository:ai/tiny:pull"), DOCKER_HUB, "docker:ai/tiny"))
                .isInstanceOf(FetchException.class)
                .hasMessageMatching(
                        "registry-1\\.docker\\.io sends whoever asks for docker:ai/tiny to \\S+ for a token,"
                                + " which is not its own, so nobody was asked\\.");
    }

    @Test
    void anotherRegistryMayBeItsOwnTokenServerAndNothingElse() throws FetchException {
        HttpUrl mirror = HttpUrl.get("https://registry.example:5000/v2/ai/tiny/manifests/latest");

        assertThat(Challenge.of(bearer("https://registry.example:5000/auth", "repository:ai/tiny:pull"), mirror, "x")
                        .service())
                .isEqualTo("s");
        for (String realm : new String[] {"https://auth.docker.io/token", "https://registry.example/auth"}) {
            assertThatThrownBy(() -> Challenge.of(bearer(realm, "repository:ai/tiny:pull"), mirror, "x"))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REDIRECT_REFUSED));
        }
    }

    /** As these registries word it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://ghcr.io/v2/acme/tiny/manifests/1|Bearer realm=\"https://ghcr.io/token\",service=\"ghcr.io\",scope=\"repository:acme/tiny:pull\"|https://ghcr.io/token?service=ghcr.io&scope=repository%3Aacme%2Ftiny%3Apull",
                "https://quay.io/v2/acme/tiny/manifests/1|bearer realm=\"https://quay.io/v2/auth\", service=\"quay.io\", scope=\"repository:acme/tiny:pull\"|https://quay.io/v2/auth?service=quay.io&scope=repository%3Aacme%2Ftiny%3Apull"
            })
    void theRegistriesThatEverybodyKnowAreTheirOwnTokenServers(String asked, String header, String address)
            throws FetchException {
        assertThat(Challenge.of(header, HttpUrl.get(asked), "x").address()).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic realm=\"https://auth.docker.io/token\"",
                "Bearer scope=\"repository:ai/tiny:pull\"",
                "Bearer realm=\"https://auth.docker.io/token\"",
                "Bearer realm=\"https://auth.docker.io/token\",scope=\"repository:ai/tiny:pull,push\"",
                "Bearer realm=\"https://auth.docker.io/token\",scope=\"registry:catalog:*\"",
                "Negotiate"
            })
    void whatIsNoOfferOfAPassMeansThatAnAccountIsNeeded(String header) {
        assertThatThrownBy(() -> Challenge.of(header, DOCKER_HUB, "docker:ai/tiny"))
                .isInstanceOf(FetchException.class)
                .hasMessage("registry-1.docker.io does not tell without an account whether docker:ai/tiny is missing or"
                        + " private.");
    }

    private static String bearer(String realm, String scope) {
        return "Bearer realm=\"" + realm + "\",service=\"s\",scope=\"" + scope + "\"";
    }
}
