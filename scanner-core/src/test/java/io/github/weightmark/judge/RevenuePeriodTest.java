package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenuePeriodTest {

    @ParameterizedTest
    @CsvSource({
        ", YEAR",
        "annual, YEAR",
        "'Annual, with affiliates', YEAR",
        "prior year gross revenue, YEAR",
        "'any consecutive 12 months, with affiliates', YEAR",
        "twelve-month period, YEAR",
        "per annum, YEAR",
        "'preceding month, global consolidated', SHORTER",
        "fiscal quarter, SHORTER",
        "a day, SHORTER",
        "in total, LONGER",
        "cumulative, LONGER",
        "today, LONGER",
        "two years, LONGER",
        "any 3 years, LONGER",
    })
    void thePeriodOfALimitIsHeldAgainstAYear(@Nullable String written, RevenuePeriod period) {
        assertThat(RevenuePeriod.of(written)).isEqualTo(period);
    }
}
