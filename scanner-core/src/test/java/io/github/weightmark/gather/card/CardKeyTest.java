package io.github.weightmark.gather.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardKeyTest {

    @ParameterizedTest
    @CsvSource({
        "license, license",
        "License, license",
        "LICENCE, license",
        "licenses, license",
        "'licence ', license",
        "license-name, license_name",
        "Licence Link, license_link",
        "license_notes, license_details",
        "licence-info, license_details",
        "license_name, license_name",
        "license_url, license_link",
        "usage_restrictions, license_details",
        "terms_of_use, license_details",
        "base-model, base_model",
        "Base_Model, base_model",
        "licensed, licensed",
        "model_license, model_license",
        "tags, tags",
    })
    void aKeyIsWhatItsReaderTakesItFor(String written, String key) {
        assertThat(CardKey.normal(written)).isEqualTo(key);
    }
}
