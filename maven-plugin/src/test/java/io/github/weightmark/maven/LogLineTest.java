package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.maven.LogLine.Weight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogLineTest {

    @ParameterizedTest
    @EnumSource
    void each_line_goes_to_its_own_level(Weight weight) {
        RecordingLog log = new RecordingLog();

        new LogLine(weight, "text").write(log);

        assertThat(log.lines).containsExactly(weight + " text");
    }
}
