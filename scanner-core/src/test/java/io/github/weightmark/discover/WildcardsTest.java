package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WildcardsTest {

    private static final Wildcards PATTERNS = new Wildcards(List.of("model", "*_path", "default*model*"));

    @Test
    void oneOfThemIsEnough() {
        assertThat(List.of("model", "model_path", "defaultchatmodels")).allMatch(PATTERNS::match);
    }

    @Test
    void whatFitsNoneIsNone() {
        assertThat(List.of("models", "path", "chatmodel", "", "*_path ", "default"))
                .noneMatch(PATTERNS::match);
        assertThat(new Wildcards(List.of()).match("")).isFalse();
    }
}
