package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.Words;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "700 million users|700000000",
                "700,000,000 users|700000000",
                "seven hundred million (700,000,000) users|700000000",
                "one million users|1000000",
                "$1.5 million|1500000",
                "10.000.000|10000000",
                "20k requests|20000",
                "1亿用户|100000000",
                "一亿用户|100000000",
                "100万|1000000",
                "300 thousand|300000",
                "700 Millionen Nutzer|700000000",
                "2 Milliarden Euro|2000000000",
                "700 millones de usuarios|700000000",
                "3 mil millones|3000000000",
                "700 milioni di utenti|700000000",
                "1 miliardo|1000000000",
                "50 milliards|50000000000",
                "20 milhões|20000000",
                "5 млн|5000000",
                "10 миллионов|10000000",
                "7억 명|700000000",
                "30만 명|300000"
            })
    void numbersInFiguresAndWordsAreRead(String text, long number) {
        Value value = Objects.requireNonNull(new Numbers(Words.of(text)).at(0, false));
        assertThat(value.value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD 20 million|20000000|USD",
                "$1M|1000000|USD",
                "US$50,000,000|50000000|USD",
                "€10.000.000|10000000|EUR",
                "20 million US dollars|20000000|USD",
                "2 million euros|2000000|EUR",
                "100万元人民币|1000000|CNY"
            })
    void amountsHaveACurrency(String text, long number, String currency) {
        Value value = Objects.requireNonNull(new Numbers(Words.of(text)).at(0, true));
        assertThat(value.value()).isEqualTo(number);
        assertThat(value.currency()).isEqualTo(currency);
    }

    @Test
    void aWordIsNoNumber() {
        assertThat(new Numbers(Words.of("many users")).at(0, false)).isNull();
    }

    @Test
    void aNumberWithoutACurrencyHasNone() {
        Value value = Objects.requireNonNull(new Numbers(Words.of("20 million zebras")).at(0, true));
        assertThat(value.currency()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "700,000,000 users",
                "700.000.000 users",
                "700’000’000 users",
                "700'000'000 users",
                "700\u00a0000\u00a0000 users",
                "700\u202f000\u202f000 users",
                "700000000, or more",
                "700000000.",
                "700000000' users",
            })
    void figuresAreApartInManyWays(String text) {
        assertThat(Objects.requireNonNull(new Numbers(Words.of(text)).at(0, false))
                        .value())
                .isEqualTo(700_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "seven hundred million (700,000,000) users|users",
                "one million（1,000,000）users|users",
                "one million users|users",
                "one million, 2 users|2",
                "10 20 users|20",
                "700 million users|users",
                "10M users|users",
                "one million (or so) users|or",
            })
    void theNumberEndsBeforeTheNextWord(String text, String next) {
        Words words = Words.of(text);
        Value value = Objects.requireNonNull(new Numbers(words).at(0, false));

        assertThat(words.word(value.end())).isEqualTo(next);
    }

    @Test
    void behindTheLastWordIsNoNumber() {
        assertThat(new Numbers(Words.of("USD")).at(0, true)).isNull();
        assertThat(new Numbers(Words.of("users")).at(1, false)).isNull();
    }

    @Test
    void figuresWithAnUnknownScaleAreNoNumber() {
        assertThat(new Numbers(Words.of("10xyz users")).at(0, false)).isNull();
    }
}
