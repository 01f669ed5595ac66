package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | DE",
                "de | DE",
                "Germany | DE",
                "UK | GB",
                "Great Britain | GB",
                "the United Kingdom | GB",
                "USA | US",
                "The United States of America | US",
                "Republic of Korea | KR",
                "the Republic of Korea | KR",
                "South Korea | KR",
                "North Korea | KP",
                "[DE, FR] | DE,FR",
                "DE; FR / IT | DE,FR,IT",
                "Germany and France | DE,FR",
                "Germany, France, and the United Kingdom | DE,FR,GB",
                "Norway; and Iceland | NO,IS",
            })
    void aRegionIsKnownByCodeOrName(String written, String countries) {
        assertThat(Regions.countries(List.of(written))).containsExactlyInAnyOrder(countries.split(","));
    }

    @ParameterizedTest
    @CsvSource({"EU, 27", "European Union, 27", "EEA, 30", "the European Economic Area, 30"})
    void aUnionStandsForItsMembers(String union, int members) {
        assertThat(Regions.countries(List.of(union)))
                .hasSize(members)
                .contains("DE")
                .doesNotContain("GB", "CH", union);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Atlantis",
                "France and Trinidad and Tobago",
                "EU and Atlantis",
                "EU, the Moon",
                "embargoed countries",
                "XX"
            })
    void nothingIsToldOfAListWithARegionThatNobodyKnows(String written) {
        assertThat(Regions.countries(List.of(written))).isEmpty();
        assertThat(Regions.countries(List.of("US", written))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Trinidad and Tobago, TT",
        "Antigua & Barbuda, AG",
        "Bosnia and Herzegovina, BA",
    })
    void anAndInTheNameOfACountryDoesNotPartIt(String written, String countries) {
        assertThat(Regions.countries(List.of(written))).containsExactlyInAnyOrder(countries.split(";"));
    }

    @Test
    void everyRegionThatAPolicyMayNameHasCountries() {
        assertThat(Regions.valid())
                .allSatisfy(
                        region -> assertThat(Regions.countries(List.of(region))).isNotEmpty());
    }
}
