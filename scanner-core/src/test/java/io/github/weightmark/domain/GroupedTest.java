package io.github.weightmark.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedTest {

    @ParameterizedTest
    @ValueSource(
            longs = {0, 7, 999, 1_000, 12_345, 999_999, 700_000_000, -1, -999, -1_000, Long.MAX_VALUE, Long.MIN_VALUE})
    void isWhatTheJdkWrites(long value) {
        assertThat(Grouped.of(value)).isEqualTo(String.format(Locale.ROOT, "%,d", value));
    }
}
