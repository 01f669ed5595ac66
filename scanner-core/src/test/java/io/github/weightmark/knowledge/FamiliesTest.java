package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ModelRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliesTest {

    private final Families families = new Families(List.of(
            family("wide", "*/lion-2-*"),
            family("org", "zoo/*"),
            family("line", "zoo/lion-*"),
            family("size", "zoo/lion-*-3b*"),
            family("one", "zoo/lion-7b"),
            family("legacy", "lion-classic"),
            family("jar", "maven:org.zoo/lion-*")));

    @ParameterizedTest
    @CsvSource({
        "maven, org.zoo:lion-en, jar",
        "maven, Org.Zoo:Lion-en, jar",
        "maven, org.zoo:lion-en:sources, jar",
        "maven, org.zoo:tiger, ",
        "maven, org.other:lion-2-7b, ",
        "huggingface, org.zoo/lion-en, ",
        "huggingface, zoo/lion-9, line",
        "openai, zoo/lion-9, ",
        "file, zoo/lion-9, ",
    })
    void anArtifactIsOfTheFamilyThatNamesItsGroup(String provider, String id, @Nullable String family) {
        assertThat(families.of(ModelRef.of(provider, id)).map(FamilyRule::id).orElse(null))
                .isEqualTo(family);
    }

    @Test
    void theNearestPatternWins() {
        assertThat(id("zoo/lion-1-3b-chat")).isEqualTo("size");
        assertThat(id("zoo/lion-1-9b")).isEqualTo("line");
        assertThat(id("zoo/tiger-1")).isEqualTo("org");
    }

    @Test
    void anExactNameBeatsThePatternThatStartsWithIt() {
        assertThat(id("zoo/lion-7b")).isEqualTo("one");
        assertThat(id("zoo/lion-7b-chat")).isEqualTo("line");
    }

    @Test
    void reUploadsOfAnyOwnerAreCovered() {
        assertThat(id("somebody/lion-2-7b-GGUF")).isEqualTo("wide");
        assertThat(id("zoo/lion-2-7b")).isEqualTo("line");
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(id("Zoo/LION-7B")).isEqualTo("one");
    }

    @Test
    void legacyNamesHaveNoOwner() {
        assertThat(id("lion-classic")).isEqualTo("legacy");
    }

    @Test
    void aNameThatOnlyLooksAlikeHasNoFamily() {
        assertThat(families.of("park/lion-1")).isEmpty();
        assertThat(families.of("park/my-lion-2-7b")).isEmpty();
        assertThat(families.of("lion-classics")).isEmpty();
        assertThat(families.of("")).isEmpty();
    }

    @Test
    void ofTwoEqualPatternsTheLaterRuleCounts() {
        Families two = new Families(List.of(family("bundled", "zoo/*"), family("own", "zoo/*")));

        assertThat(two.of("zoo/lion").map(FamilyRule::id)).contains("own");
    }

    @Test
    void aModelNamedAfterAnotherIsNotLostInWhatIsSaidOfItsOwner() {
        Families two = new Families(List.of(family("owner", "very-long-owner/*"), family("name", "*/*lion-2*")));

        assertThat(two.of("very-long-owner/lion-2-7b").map(FamilyRule::id)).contains("name");
        assertThat(two.of("very-long-owner/bear").map(FamilyRule::id)).contains("owner");
    }

    @Test
    void ofTwoEquallyLongPatternsTheOneThatStartsWithMoreCounts() {
        Families two = new Families(List.of(family("any", "zoo/*lion*"), family("line", "zoo/big-*")));

        assertThat(two.of("zoo/big-lion").map(FamilyRule::id)).contains("line");
    }

    @Test
    void manyStarsAreMatchedInLinearTime() {
        Families stars = new Families(List.of(family("stars", "zoo/" + "*a".repeat(200) + "*b")));

        assertThat(stars.of("zoo/" + "a".repeat(100_000))).isEmpty();
    }

    private String id(String hubId) {
        return families.of(hubId).orElseThrow().id();
    }

    private static FamilyRule family(String id, String... models) {
        return Written.family(id, "MIT", models);
    }
}
