package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TodayTest {

    private static final long LATE = Instant.parse("2026-11-25T23:30:00Z").toEpochMilli();

    @Test
    void the_clock_tells_the_day_in_utc_wherever_the_machine_stands() throws Exception {
        assertThat(Today.of(Map.of(), LATE))
                .isEqualTo(LocalDate.of(2026, 11, 25).toEpochDay());
    }

    @Test
    void a_build_that_is_repeated_happens_on_its_old_day() throws Exception {
        assertThat(Today.of(Map.of("SOURCE_DATE_EPOCH", "1700000000"), LATE))
                .isEqualTo(LocalDate.of(2023, 11, 14).toEpochDay());
    }

    @Test
    void before_1970_is_another_day_too() throws Exception {
        assertThat(Today.of(Map.of("SOURCE_DATE_EPOCH", "-1"), LATE)).isEqualTo(-1);
    }

    @Test
    void reports_show_no_time_unless_it_is_given() throws Exception {
        assertThat(Today.given(Map.of())).isNull();
        assertThat(Today.given(Map.of("SOURCE_DATE_EPOCH", "1700000000")))
                .isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "1e9", "9223372036854775807"})
    void a_day_that_cannot_be_told_is_an_error(String epoch) {
        assertThatThrownBy(() -> Today.of(Map.of("SOURCE_DATE_EPOCH", epoch), LATE))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("SOURCE_DATE_EPOCH is \"" + epoch
                        + "\", which is not a number of seconds since 1970. Set it to one, or unset it.");
    }
}
