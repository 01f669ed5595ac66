package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RedirectsTest {

    private final HttpUrl hub = HttpUrl.get("https://hub.example/a/b?c=d");
    private final Redirects redirects = new Redirects(new Addresses("203.0.113.1", Dns.SYSTEM), new Proxies(Map.of()));

    @Test
    void aPathStaysOnTheHub() throws FetchException {
        assertThat(redirects.next(hub, "/api/models/new", "x")).hasToString("https://hub.example/api/models/new");
    }

    @Test
    void anotherHostIsTaken() throws FetchException {
        assertThat(redirects.next(hub, "https://cdn.example/blob?Signature=s", "x"))
                .hasToString("https://cdn.example/blob?Signature=s");
    }

    @Test
    void noRedirectLeavesTls() {
        assertThatThrownBy(() -> redirects.next(hub, "http://hub.example/a", "LICENSE of acme/tuned"))
                .isInstanceOf(FetchException.class)
                .hasMessage(
                        "The redirect for LICENSE of acme/tuned leaves https for hub.example, so it was not followed.");
    }

    @Test
    void noRedirectLeadsIntoThePrivateNetwork() {
        assertThatThrownBy(() -> redirects.next(hub, "https://10.0.0.1/admin", "acme/tuned"))
                .isInstanceOf(FetchException.class)
                .hasMessage(
                        "The redirect for acme/tuned leads to the private address 10.0.0.1, so it was not followed.");
    }

    @Test
    void aRedirectThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> redirects.next(hub, "file:///etc/passwd", "acme/tuned"))
                .isInstanceOf(FetchException.class)
                .hasMessage("The redirect for acme/tuned names no address, so it was not followed.");
    }
}
