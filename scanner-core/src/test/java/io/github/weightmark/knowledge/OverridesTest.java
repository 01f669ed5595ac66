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

    @Test
    void otherTermsForAKnownLicenceAreReported() throws IOException {
        rule("licenses/house.yml", license("CC-BY-NC-4.0", "osi", ""));

        assertThat(BUNDLED.with(rules).overrides())
                .contains("Your rule CC-BY-NC-4.0 says that its terms are osi; the bundled "
                        + "rules/licenses/cc-by-nc-4.0.yml says restricted. Yours counts.");
    }

    @Test
    void aLicenceThatLosesItsClausesIsReported() throws IOException {
        rule("licenses/house.yml", license("CC-BY-NC-4.0", "restricted", ""));

        assertThat(BUNDLED.with(rules).overrides())
                .singleElement()
                .asString()
                .startsWith(
                        "Your rule CC-BY-NC-4.0 leaves out what the bundled rules/licenses/cc-by-nc-4.0.yml lists: ")
                .contains("non-commercial")
                .endsWith(". Yours counts.");
    }

    @Test
    void aFreeLicenceUnderTheNameOfAnotherIsReported() throws IOException {
        rule("licenses/house.yml", license("LicenseRef-weightmark-house", "osi", "llama3.1, house"));

        Knowledge both = BUNDLED.with(rules);

        assertThat(new Licenses(both.licenses()).named("llama3.1"))
                .map(LicenseRule::id)
                .contains("LicenseRef-weightmark-house");
        assertThat(both.overrides())
                .containsExactly("Your rule LicenseRef-weightmark-house says that it is meant by llama3.1; the bundled "
                        + "rules/licenses/llama-3.1-community.yml says "
                        + "LicenseRef-scancode-llama-3.1-license-2024. Yours counts.");
    }

    @Test
    void aNameThatIsMadeToMeanAnotherModelIsReported() throws IOException {
        rule("aliases/house.yml", alias("ollama", "[]", "{'Kimi-K2:1T': 'hf:acme/free', 'ours:1b': 'hf:acme/ours'}"));

        assertThat(BUNDLED.with(rules).overrides())
                .containsExactly("Your alias rule rules/aliases/house.yml says that ollama:kimi-k2:1t is hf:acme/free; "
                        + "the bundled rules say hf:moonshotai/Kimi-K2-Instruct. Yours counts.");
    }

    @Test
    void namesThatAreRewrittenAreReported() throws IOException {
        rule("aliases/house.yml", alias("ollama", "[{from: '^.+$', to: 'hf:acme/free'}]", "{}"));
        rule("aliases/new.yml", alias("acme", "[{from: '^.+$', to: 'hf:acme/ours'}]", "{}"));

        assertThat(BUNDLED.with(rules).overrides())
                .containsExactly("Your alias rule rules/aliases/house.yml rewrites names of ollama before the bundled "
                        + "rules/aliases/ollama.yml does.");
    }

    @Test
    void aFileOfAliasesThatHidesTheBundledOneIsReported() throws IOException {
        rule("aliases/ollama.yml", alias("ollama", "[{from: '^.+$', to: 'hf:acme/free'}]", "{}"));

        assertThat(BUNDLED.with(rules).overrides())
                .containsExactly("Your alias rule rules/aliases/ollama.yml takes the place of the bundled one.");
    }

    @Test
    void theSameNameForTheSameModelIsNothingToReport() throws IOException {
        rule("aliases/house.yml", alias("ollama", "[]", "{'kimi-k2:1t': 'hf:moonshotai/Kimi-K2-Instruct'}"));

        assertThat(BUNDLED.with(rules).overrides()).isEmpty();
    }

    @Test
    void aDefaultPolicyOfTheUsersOwnIsReported() throws IOException {
        rule("policies/house.yml", "{id: default, title: All, source: ours, checked: 2026-11-30, tiers: {}}");
        rule("policies/new.yml", "{id: house, title: New, source: ours, checked: 2026-11-30, tiers: {}}");

        assertThat(BUNDLED.with(rules).overrides())
                .containsExactly("Your policy rule default takes the place of the bundled one.");
    }

    @Test
    void aDiscoveryRuleThatHidesABundledOneIsReported() throws IOException {
        String id = BUNDLED.discovery().get(0).path("id").asText();
        rule("discovery/house.yml", "{id: " + id + ", title: Blind, source: ours, checked: 2026-11-30}");

        assertThat(BUNDLED.with(rules).overrides())
                .containsExactly("Your discovery rule " + id + " takes the place of the bundled one.");
    }

    private static String license(String id, String terms, String aliases) {
        return "{id: " + id + ", name: Ours, terms: " + terms + ", aliases: [" + aliases
                + "], source: ours, checked: 2026-11-30}";
    }

    private static String alias(String provider, String rewrites, String names) {
        return "{id: " + provider + ", rewrites: " + rewrites + ", names: " + names
                + ", source: ours, checked: 2026-11-30}";
    }

    private void rule(String name, String content) throws IOException {
        Path file = rules.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void family(String id, String models, String license) throws IOException {
        Files.writeString(
                rules.resolve("families/" + id + ".yml"),
                "id: " + id + "\nname: Ours\nsteward: us\nmodels: ['" + models + "']\nlicense: " + license
                        + "\nverified: memory\nsource: ourselves\nchecked: 2026-11-25\n");
    }
}
