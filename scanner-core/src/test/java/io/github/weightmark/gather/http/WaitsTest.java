package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RateLimit   | \"api\";r=0;t=55       | 56",
                "ratelimit   | \"api\"; r = 0 ; t = 5 | 6",
                "RateLimit   | \"api\";r=7;t=55       | 4",
                "Retry-After | 9                      | 10",
                "Retry-After | Wed, 21 Oct 2026       | 4",
                "RateLimit   | nonsense               | 4",
                "X-Other     | x                      | 4"
            })
    void theHubsOwnTimeCountsElseTheWaitDoubles(String name, String value, long seconds) {
        assertThat(Waits.before(3, Headers.of(name, value))).isEqualTo(seconds);
    }
}
