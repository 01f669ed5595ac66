package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ModelRef;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the names that people write into policies are understood: models, regions, and slips of the finger. */
class NamesInPoliciesTest {

    @ParameterizedTest
    @CsvSource({
        "acme/model, huggingface, acme/model, true",
        "ACME/Model, huggingface, acme/model, true",
        "acme/*, huggingface, acme/model, true",
        "*, huggingface, acme/model, true",
        "*/model, huggingface, acme/model, true",
        "*llama*, huggingface, acme/My-Llama-3, true",
        "huggingface:acme/model, huggingface, acme/model, true",
        "pkg:huggingface/acme/*, huggingface, acme/model, true",
        "openai:*, openai, gpt-4o, true",
        "openai:gpt-4o, openai, gpt-4o, true",
        "acme/mod, huggingface, acme/model, false",
        "cme/model, huggingface, acme/model, false",
        "acme/*, huggingface, acme2/model, false",
        "a.me/model, huggingface, acme/model, false",
        "acme/m?del, huggingface, acme/model, false",
        "acme/[a-z]*, huggingface, acme/model, false",
        "gpt-4o, openai, gpt-4o, false",
        "openai:*, azure, gpt-4o, false",
        "'', huggingface, acme/model, false",
    })
    void aModelPatternFitsTheWholeNameAndKnowsOneWildcard(String pattern, String provider, String id, boolean fits) {
        assertThat(ModelPattern.of(pattern).matches(ModelRef.of(provider, id))).isEqualTo(fits);
    }

    @Test
    void aPatternForTheModelIsOneForEachRevision() {
        assertThat(ModelPattern.of("acme/model")
                        .matches(ModelRef.huggingFace("acme/model").at("v1")))
                .isTrue();
        assertThat(ModelPattern.of("pkg:huggingface/acme/model")
                        .matches(ModelRef.huggingFace("acme/model").at("v1")))
                .isTrue();
    }

    @Test
    void manyStarsAreMatchedInNoTime() {
        String pattern = "a*".repeat(200) + "b";

        assertThat(ModelPattern.of(pattern).matches(ModelRef.huggingFace("a".repeat(2000))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, DE",
        "de, DE",
        "Germany, DE",
        "germany, DE",
        "UK, GB",
        "Great Britain, GB",
        "the United Kingdom, GB",
        "USA, US",
        "United States of America, US",
        "Republic of Korea, KR",
        "'[FR]', FR",
    })
    void aCountryHasManyNames(String written, String code) {
        assertThat(Regions.countries(List.of(written))).containsExactly(code);
    }

    @Test
    void unionsAreTheirMembers() {
        Set<String> union = Regions.countries(List.of("EU"));

        assertThat(union).hasSize(27).contains("DE", "FR").doesNotContain("GB", "CH", "NO");
        assertThat(Regions.countries(List.of("EEA")))
                .hasSize(30)
                .containsAll(union)
                .contains("NO", "IS", "LI");
        assertThat(Regions.countries(List.of("WORLD"))).containsAll(union).contains("US", "KR", "BR");
    }

    @Test
    void listsAreSplitHoweverTheyAreWritten() {
        assertThat(Regions.countries(List.of("FR, DE; IT and ES"))).containsExactlyInAnyOrder("FR", "DE", "IT", "ES");
        assertThat(Regions.countries(List.of("FR", "US"))).containsExactlyInAnyOrder("FR", "US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "DE, Atlantis", "", "E", "everywhere nice"})
    void aRegionThatIsNotKnownLeavesTheWholeListOpen(String written) {
        assertThat(Regions.countries(List.of(written))).isEmpty();
    }

    @Test
    void aPolicyMayNameCodesAndUnions() {
        assertThat(Regions.valid()).contains("DE", "EU", "EEA", "UK", "WORLD").doesNotContain("Germany", "eu");
    }

    @ParameterizedTest
    @CsvSource({
        "teirs, tiers",
        "tier, tiers",
        "clause, clauses",
        "waiver, waivers",
        "licences, licenses",
        "mau-treshold, mau-threshold",
        "mau, mau-threshold",
    })
    void aSlipOfTheFingerIsUnderstood(String typed, String meant) {
        assertThat(Nearest.to(typed, List.of("tiers", "clauses", "licenses", "waivers", "mau-threshold")))
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zebra-crossing", "x", "completely-different-thing"})
    void anythingElseIsNot(String typed) {
        assertThat(Nearest.to(typed, List.of("licenses", "waivers", "mau-threshold")))
                .isEmpty();
    }

    @Test
    void aHugeNameIsComparedWithNothing() {
        assertThat(Nearest.to("t".repeat(100_000), List.of("tiers"))).isEmpty();
    }

    @Test
    void theHintNamesTheNearestElseTheFewElseThePlace() {
        List<String> few = List.of("deny", "allow");
        List<String> many = List.of("a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8", "i9", "j10", "k11", "l12", "m13");

        assertThat(Nearest.hint("alow", few)).isEqualTo("Did you mean \"allow\"?");
        assertThat(Nearest.hint("prohibited", few)).isEqualTo("Valid are: allow, deny.");
        assertThat(Nearest.hint("prohibited", many)).isEqualTo("\"weightmark explain\" lists the valid ones.");
    }

    @Test
    void ofTwoNamesEquallyNearTheFirstOfTheAlphabetIsMeant() {
        assertThat(Nearest.to("abx", List.of("abz", "aby"))).contains("aby");
    }
}
