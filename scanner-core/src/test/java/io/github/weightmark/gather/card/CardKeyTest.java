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
