package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.FakeHub;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input, same bytes: whatever the machine is set to, and in whatever order things are asked for. */
class DeterminismTest {

    private static final List<String> TARGETS = List.of(
            "acme/tuned",
            "acme/base",
            "ACME/limited-IT",
            "acme/none",
            "meta-llama/Llama-3.1-8B",
            "openai:gpt-4o",
            "mistralai/Mistral-7B-v0.1",
            "ollama:llama3.1:8b");

    private final FakeHub hub = FakeHub.start();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void program() {
        hub.model("acme/tuned").license("apache-2.0").baseModel("finetune", "acme/base");
        hub.model("acme/base")
                .license("mit")
                .file("LICENSE", "Whoever has more than 1,000,000 monthly active users asks Acme first.\n")
                .file("NOTICE", "By Acme.\n");
        hub.model("acme/limited-it").license("cc-by-nc-4.0").tag("license:mit");
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        hub.close();
    }

    @Test
    void twoRunsWriteTheSameBytes() {
        assertThat(report(TARGETS)).isEqualTo(report(TARGETS));
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Tokyo", "ar-EG-u-nu-arab, America/St_Johns", "hi-IN-u-nu-deva, UTC", "de-DE, Europe/Berlin"
    })
    void theMachinesLanguageAndTimeZoneDoNotShow(String language, String place) {
        String expected = report(TARGETS);

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));

        assertThat(report(TARGETS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheTargetsDoesNotShow(long seed) {
        List<String> shuffled = new ArrayList<>(TARGETS);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(shuffled).isNotEqualTo(TARGETS);
        assertThat(report(shuffled)).isEqualTo(report(TARGETS));
    }

    @Test
    void anotherAnswerOfTheHubDoesShow() {
        String before = report(TARGETS);
        hub.model("acme/tuned").license("cc-by-nc-4.0");

        assertThat(report(TARGETS)).isNotEqualTo(before);
    }

    private String report(List<String> targets) {
        return HubScan.json(HubScan.of(hub).check(targets.toArray(String[]::new)));
    }
}
