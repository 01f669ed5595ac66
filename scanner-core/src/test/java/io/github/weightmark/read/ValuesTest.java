package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.Words;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures, number words, currencies, quoted words. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                "1,000|1000",
                "1.000|1000",
                "1,000,000|1000000",
                "1.000.000|1000000",
                "1’000’000|1000000",
                "1.5|1.5",
                "1,5|1.5",
                "1,234.50|1234.50",
                "1.234,50|1234.50",
                "0.25|0.25",
                "12,34,567|1234567",
            })
    void separatorsOfThousandsAndDecimalsAreToldApart(String figures, String value) {
        assertThat(Figures.value(figures)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one|1",
                "twelve|12",
                "twenty five|25",
                "one hundred|100",
                "seven hundred million|700000000",
                "two hundred fifty thousand|250000",
                "one million two hundred thousand|1200000",
                "three billion|3000000000",
                "一亿|100000000",
                "七千万|70000000",
                "二十|20",
                "三百万|3000000",
            })
    void numbersInWordsAreRead(String words, long value) {
        Value read = NumberWords.read(Words.of(words), 0);
        assertThat(read).isNotNull();
        assertThat(value(read)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"million users", "users", "of one", "monkey", "小"})
    void otherWordsAreNoNumber(String words) {
        assertThat(NumberWords.read(Words.of(words), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1M|1000000|USD",
                "US$ 20 million|20000000|USD",
                "USD 1,000,000|1000000|USD",
                "1 million US dollars|1000000|USD",
                "one million dollars|1000000|USD",
                "€10.000.000|10000000|EUR",
                "EUR 5m|5000000|EUR",
                "£2 million|2000000|GBP",
                "100万元|1000000|CNY",
                "RMB 100 million|100000000|CNY",
                "100 million yuan|100000000|CNY",
                "5 million won|5000000|KRW",
            })
    void amountsAreReadWithTheirCurrency(String text, long amount, String currency) {
        Value read = new Numbers(Words.of(text)).at(0, true);
        assertThat(value(read)).isEqualTo(amount);
        assertThat(read == null ? null : read.currency()).isEqualTo(currency);
    }

    @Test
    void figuresWithSeparatorsAreReadBack() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            long number = 1000 + random.nextInt(2_000_000_000);
            String english = String.format(Locale.ROOT, "%,d", number);
            assertThat(value(new Numbers(Words.of(english + " users")).at(0, false)))
                    .isEqualTo(number);
            assertThat(value(new Numbers(Words.of(english.replace(',', '.') + " Nutzer")).at(0, false)))
                    .isEqualTo(number);
        }
    }

    @Test
    void scalesAreReadBack() {
        for (int i = 1; i < 1000; i++) {
            assertThat(value(new Numbers(Words.of(i + " million users")).at(0, false)))
                    .isEqualTo(i * 1_000_000L);
            assertThat(value(new Numbers(Words.of(i + "万用户")).at(0, false))).isEqualTo(i * 10_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999999 million", "1,,,2", "v 1.2.3.4", "1e99", "0", "00012"})
    void strangeFiguresDoNotFail(String text) {
        Words words = Words.of(text);
        for (int i = 0; i < words.count(); i++) {
            new Numbers(words).at(i, true);
            new Numbers(words).at(i, false);
        }
        assertThat(words.count()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"Built with Okapi\" on|Built with Okapi",
                "“Built with Okapi” on|Built with Okapi",
                "„Built with Okapi“ auf|Built with Okapi",
                "« Built with Okapi » sur|Built with Okapi",
                "『Okapi』を|Okapi",
                "「Okapi」|Okapi",
                "'Okapi' on|Okapi",
                "**\"Okapi\"** on|Okapi",
                "\"**Built with Okapi**\" on|Built with Okapi",
                "\"Okapi's way\"|Okapi's way",
            })
    void wordsInQuotationMarksAreRead(String text, String quoted) {
        Value read = Spans.quoted(Words.of(text), 0);
        assertThat(read == null ? null : read.value()).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Built with Okapi", "\"never closed", "(Okapi)"})
    void otherWordsAreNotQuoted(String text) {
        assertThat(Spans.quoted(Words.of(text), 0)).isNull();
    }

    @Test
    void aQuotationHasABound() {
        assertThat(Spans.quoted(Words.of("\"" + "word ".repeat(50) + "\""), 0)).isNull();
    }

    @Test
    void wordsUpToTheNextMarkAreRead() {
        assertThat(Spans.words(Words.of("New Zealand, without regard"), 0).value())
                .isEqualTo("New Zealand");
        assertThat(Spans.words(Words.of("the State of California. It"), 0).value())
                .isEqualTo("the State of California");
        assertThat(Spans.words(Words.of("a b c d e f g h i j k l"), 0).end()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"\"Okapi 3\" on|2", "\"Okapi\"|1", "“Built with Okapi” on|3"})
    void aQuotationEndsBeforeTheNextWord(String text, int next) {
        Value read = Spans.quoted(Words.of(text), 0);
        assertThat(read == null ? -1 : read.end()).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0} letters: {1}")
    @CsvSource({"98, true", "99, false", "150, false"})
    void aQuotationIsAtMostAHundredCharactersLong(int letters, boolean read) {
        assertThat(Spans.quoted(Words.of("\"" + "a".repeat(letters) + "\" on"), 0) != null)
                .isEqualTo(read);
    }

    @Test
    void wordsEndWithTheirSentenceAndWithTheText() {
        assertThat(Spans.words(Words.of("New Zealand! And"), 0).value()).isEqualTo("New Zealand");
        assertThat(Spans.words(Words.of("laws of Spain"), 2).value()).isEqualTo("Spain");
        assertThat(Spans.words(Words.of("laws of Spain"), 2).end()).isEqualTo(3);
    }

    private static long value(@Nullable Value value) {
        return value == null ? -1 : (Long) value.value();
    }
}
