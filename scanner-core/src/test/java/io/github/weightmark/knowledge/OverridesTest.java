package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.rules.RuleException;
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

        assertThat(Families.of(both).of("mistralai/Mistral-7B-v0.1"))
                .map(FamilyRule::license)
                .contains("CC-BY-NC-4.0");
        assertThat(both.overrides())
                .containsExactly("Your rule ours says that mistralai/mistral-7b-* is under CC-BY-NC-4.0; the bundled "
                        + "rules/families/mistral-7b.yml says Apache-2.0. Yours counts.");
    }

    @Test
    void theWiderPatternOfTheUserBeatsTheNearerBundledOne() throws IOException {
        family("ours", "mistralai/Mixtral-*", "CC-BY-NC-4.0");

        Knowledge both = BUNDLED.with(rules);

        assertThat(Families.of(both).of("mistralai/Mixtral-8x7B-v0.1"))
                .map(FamilyRule::id)
                .contains("ours");
        assertThat(both.overrides())
                .containsExactly(
                        "Your rule ours says that mistralai/mixtral-* is under CC-BY-NC-4.0; bundled rules say "
                                + "something else for 2 patterns within it, as rules/families/mixtral.yml: mistralai/mixtral-8x22b-* "
                                + "is under Apache-2.0. Yours counts.");
    }

    @Test
    void aRuleOfTheUserForAnyOwnerBeatsTheBundledOneOfTheOwner() throws IOException {
        family("ours", "*/Mixtral-*", "CC-BY-NC-4.0");

        assertThat(Families.of(BUNDLED.with(rules)).of("mistralai/Mixtral-8x7B-v0.1"))
                .map(FamilyRule::id)
                .contains("ours");
        assertThat(Families.of(BUNDLED).of("mistralai/Mixtral-8x7B-v0.1"))
                .map(FamilyRule::id)
                .contains("mixtral");
    }

    @Test
    void twoRulesOfTheUserThatContradictEachOtherAreAnError() throws IOException {
        family("first", "example-org/lion-*", "MIT");
        family("second", "example-org/lion-*", "Apache-2.0");

        assertThatThrownBy(() -> BUNDLED.with(rules))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/families/first.yml: example-org/lion-* (MIT) and rules/families/second.yml: "
                        + "example-org/lion-* (Apache-2.0) fit the same models equally well. "
                        + "Give one of them a longer pattern.");
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
