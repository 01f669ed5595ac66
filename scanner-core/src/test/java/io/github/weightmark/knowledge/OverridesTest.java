package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of the user's own that say something else than the bundled ones. */
class OverridesTest {

    private static final Knowledge BUNDLED = Knowledge.bundled();

    @TempDir
    Path rules;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(rules.resolve("families"));
    }

    @Test
    void theRuleOfTheUserCountsAndIsReported() throws IOException {
        family("ours", "mistralai/Mistral-7B-*", "CC-BY-NC-4.0");

        Knowledge both = BUNDLED.with(rules);

        assertThat(new Families(both.families()).of("mistralai/Mistral-7B-v0.1"))
                .map(FamilyRule::license)
                .contains("CC-BY-NC-4.0");
        assertThat(both.overrides())
                .containsExactly("Your rule ours says that mistralai/mistral-7b-* is under CC-BY-NC-4.0; the bundled "
                        + "rules/families/mistral-7b.yml says Apache-2.0. Yours counts.");
    }

    @Test
    void aRuleThatSaysTheSameOrIsNewIsNothingToReport() throws IOException {
        family("ours", "mistralai/Mistral-7B-*", "Apache-2.0");
        family("new", "example-org/lion-*", "MIT");

        assertThat(BUNDLED.with(rules).overrides()).isEmpty();
    }

    @Test
    void theBundledRulesOverrideNothing() {
        assertThat(BUNDLED.overrides()).isEmpty();
    }

    @Test
    void oldIsMeasuredByTheRulesThemselves() {
        assertThat(BUNDLED.month()).matches("\\d{4}-\\d{2}");
        assertThat(BUNDLED.isStale(BUNDLED.month() + "-01")).isFalse();
        assertThat(BUNDLED.isStale("2020-01-31")).isTrue();
        assertThat(BUNDLED.isStale("some day")).isTrue();
    }

    private void family(String id, String models, String license) throws IOException {
        Files.writeString(
                rules.resolve("families/" + id + ".yml"),
                "id: " + id + "\nname: Ours\nsteward: us\nmodels: ['" + models + "']\nlicense: " + license
                        + "\nverified: memory\nsource: ourselves\nchecked: 2026-11-25\n");
    }
}
