package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.gather.FakeTiming;
import java.time.Duration;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final HttpUrl API = HttpUrl.get("https://hub.example/api/models/a/b");
    private static final HttpUrl FILE = HttpUrl.get("https://hub.example/a/b/resolve/main/README.md");

    private final FakeTiming timing = new FakeTiming();
    private final Windows windows = new Windows(timing);

    @Test
    void aWindowWithRoomIsOpen() {
        windows.note(API, Headers.of("RateLimit", "\"api\";r=1;t=55"));
        windows.note(API, Headers.of());

        assertThat(windows.shut(API)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aUsedUpWindowOpensASecondAfterItsTime() {
        windows.note(API, Headers.of("ratelimit", "\"api\" ; r = 0 ; t = 55"));

        assertThat(windows.shut(API)).isEqualTo(Duration.ofSeconds(56));
        timing.sleep(Duration.ofSeconds(56));
        assertThat(windows.shut(API)).isEqualTo(Duration.ZERO);
    }

    @Test
    void oneWindowIsNotTheOther() {
        windows.note(API, Headers.of("RateLimit", "\"api\";r=0;t=55"));

        assertThat(windows.shut(FILE)).isEqualTo(Duration.ZERO);
        assertThat(windows.shut(HttpUrl.get("https://other.example/api/models/a/b")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void whatIsNoWindowIsPassedOver() {
        windows.note(API, Headers.of("RateLimit", "r=0"));
        windows.note(API, Headers.of("RateLimit", "\"api\";r=0;t=99999999999"));

        assertThat(windows.shut(API)).isEqualTo(Duration.ZERO);
    }
}
