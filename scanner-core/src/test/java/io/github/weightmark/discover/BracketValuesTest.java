package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketValuesTest {

    /** Of each text: table, path, value, place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "[\"a\", 'b'] → 0:a@2 0:b@7",
                "[] → ~~",
                "{} → ~~",
                "[[\"a\"], [\"b\"]] → 0:a@3 0:b@10",
                "{model = \"a\"} → 1:model=a@10",
                "{\"model\": \"a\"} → 1:model=a@11",
                "{ a.b = \"c\", d = 1 } → 1:a.b=c@9",
                "{a = {b = \"c\"}} → 2:a.b=c@11",
                "{a = [\"b\", \"c\"]} → 1:a=b@7 1:a=c@12",
                "[{m = \"a\"}, {m = \"b\"}] → 1:m=a@7 2:m=b@18",
                "[{a = 1, m = \"b\"}] → 1:m=b@14",
                "{a = true, m = \"b\"} → 1:m=b@16",
                "[|  \"a\", # \"no\"|  \"b\"|] → 0:a@5 0:b@19",
                "[\"a\\\"b\", \"c\"] → 0:a\\\"b@2 0:c@10",
                "['a\\', 'b'] → 0:a\\@2 0:b@8",
                // What is not closed ends with its line, and the text.
                "[\"a|\"b\"] → 0:a@2 0:b@5",
                "[\"a\", → 0:a@2",
                "{m = → ~~",
                "[\" → 0:@2"
            })
    void textsAreFoundWithTheirKeys(String text, String found) {
        assertThat(told(BracketValues.read(text.replace('|', '\n'), 0))).isEqualTo(found);
    }

    @Test
    void itEndsWithItsBracket() {
        String text = "x = [\"a\"] # more\ny = 1";

        assertThat(BracketValues.read(text, 4).end()).isEqualTo(text.indexOf(']') + 1);
        assertThat(BracketValues.read("[[1]", 0).end()).isEqualTo(4);
    }

    @Test
    void nestingHasABound() {
        BracketValues values = BracketValues.read("[".repeat(100_000) + "\"a\"", 0);

        assertThat(values.found()).isEmpty();
        assertThat(values.end()).isEqualTo(100_003);
    }

    @Test
    void anyTextIsReadToItsEnd() {
        Random random = new Random(29);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder("[");
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append("[]{}\"'=:,#\\\na .".charAt(random.nextInt(15)));
            }
            BracketValues values = BracketValues.read(text.toString(), 0);

            assertThat(values.end()).isBetween(1, text.length());
            assertThat(values.found())
                    .allMatch(found -> text.substring(found.offset()).startsWith(found.value()));
        }
    }

    private static String told(BracketValues values) {
        return values.found().stream()
                .map(found -> found.table() + ":" + (found.path().isEmpty() ? "" : found.path() + "=") + found.value()
                        + "@" + found.offset())
                .collect(Collectors.joining(" "));
    }
}
