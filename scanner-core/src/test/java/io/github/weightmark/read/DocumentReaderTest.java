package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.knowledge.Knowledge;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private static final DocumentReader READER = new DocumentReader(Knowledge.bundled());
    private static final String TERM = "You may not use the model for any commercial purpose.";

    @Test
    void clausesComeInTheOrderOfTheirLines() {
        List<Clause> clauses = clauses("Okapi terms\n\nThe licence is revocable.\n\n" + TERM + "\n");
        assertThat(clauses).extracting(Clause::id).containsExactly("revocable", "non-commercial");
    }

    @Test
    void aTermThatIsSaidTwiceIsOneClauseAtItsFirstPlace() {
        assertThat(clauses(TERM + "\n\n" + TERM + "\n"))
                .extracting(clause -> clause.source().toString())
                .containsExactly("LICENSE:1");
    }

    @Test
    void twoThresholdsAreTwoClauses() {
        assertThat(clauses(
                        "If you have more than 700 million monthly active users you must request a license from us.\n\n"
                                + "If you have more than 100 million monthly active users you must show our name.\n"))
                .filteredOn(clause -> clause.id().equals("mau-threshold"))
                .extracting(clause -> clause.parameters().get("count"))
                .containsExactly(700_000_000L, 100_000_000L);
    }

    @Test
    void linesCountFromTheFirstLineOfTheContent() {
        assertThat(READER.read("README.md", "\n" + TERM, 30).clauses())
                .extracting(clause -> clause.source().toString())
                .containsExactly("README.md:31");
    }

    @Test
    void aQuoteIsTheWholeSentenceAndBounded() {
        assertThat(clauses("Bears sleep. " + TERM + " Bears wake.").get(0).quote())
                .isEqualTo("You may not use the model for any commercial purpose");
        String longSentence =
                "word ".repeat(300) + "you may not use the model for any commercial purpose " + "word ".repeat(300);
        assertThat(clauses(longSentence).get(0).quote())
                .hasSizeLessThan(400)
                .contains("not use the model for any commercial purpose");
    }

    @Test
    void whatLeadsInToAListIsPartOfEachItem() {
        String list = "# Licence\n\nUnder this licence you may not:\n\n- Sleep in the barn.\n\n- Use it for any"
                + " commercial purpose.\n\nYou may walk.\n";
        Clause clause = READER.read("LICENSE", list, 1).clauses().get(0);
        assertThat(clause.id()).isEqualTo("non-commercial");
        assertThat(clause.quote()).isEqualTo("not: … Use it for any commercial purpose");
        assertThat(clause.source()).hasToString("LICENSE:3-7");
        assertThat(READER.read("LICENSE", list.replace("may not", "may"), 1).clauses())
                .isEmpty();
    }

    /** Numbered articles follow a list of bans and look like more of its items. */
    @Test
    void anItemThatPermitsIsNoneOfWhatIsForbidden() {
        String list = "# Licence\n\nUnder this licence you may not:\n\n1. Sleep in the barn.\n\n2. ITEM\n";

        assertThat(READER.read("LICENSE", list.replace("ITEM", "Use it for any commercial purpose."), 1)
                        .clauses())
                .extracting(Clause::id)
                .contains("non-commercial");
        for (String item : List.of(
                "You may use it for any commercial purpose.",
                "Permitted: use it for any commercial purpose.",
                "Commerce: You may use it for any commercial purpose.")) {
            assertThat(READER.read("LICENSE", list.replace("ITEM", item), 1).clauses())
                    .extracting(Clause::id)
                    .as(item)
                    .doesNotContain("non-commercial");
        }
    }

    @Test
    void oneReaderGivesTheSameAnswerTwice() {
        String text = TERM + "\n\nThe licence is revocable.\n";
        assertThat(READER.read("LICENSE", text, 1)).isEqualTo(READER.read("LICENSE", text, 1));
    }

    @Test
    void theClauseReaderFindsTheSameClauses() {
        String text = TERM + "\n\nThe licence is revocable.\n";
        assertThat(new ClauseReader(Knowledge.bundled()).read("LICENSE", text, 1))
                .isEqualTo(READER.read("LICENSE", text, 1).clauses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "。", "\uFEFF"})
    void anEmptyTextHasNoClauseAndNoLicence(String text) {
        Reading reading = READER.read("LICENSE", text, 1);
        assertThat(reading.clauses()).isEmpty();
        assertThat(reading.matches()).extracting(match -> match.match()).containsExactly(MatchKind.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not ",
                "you may not use ",
                "not not train model ",
                "must display \" ",
                "more than 700 million ",
                "不得",
                "seven hundred million ",
                "for commercial ",
            })
    @Tag("large")
    void megabytesOfWordsThatBeginPatternsEnd(String part) {
        String text = part.repeat((2 << 20) / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> READER.read("LICENSE", text, 1));
    }

    @Test
    void aCardIsReadForItsProseOnly() {
        String card = "---\nlicense: other\n---\n# Okapi\n\n```\n" + TERM + "\n```\n\n> " + TERM + "\n\n<!--\n" + TERM
                + "\n-->\n\nBears sleep.\n";
        assertThat(READER.readCard("README.md", card, 1)).isEqualTo(Reading.NOTHING);
        assertThat(READER.readCard("README.md", card + TERM, 1).clauses())
                .extracting(Clause::id)
                .containsExactly("non-commercial");
    }

    @Test
    void theProseOfACardKeepsItsLines() {
        String card = "---\na: 1\n---\n\n```\nx\n```\n" + TERM;
        String prose = CardProse.of(card);
        assertThat(prose).hasSameSizeAs(card).endsWith(TERM);
        assertThat(prose.lines().count()).isEqualTo(card.lines().count());
    }

    @Test
    void aFenceThatNeverClosesHidesTheRest() {
        assertThat(CardProse.of("one\n```\ntwo\nthree").strip()).isEqualTo("one");
    }

    private static List<Clause> clauses(String text) {
        return READER.read("LICENSE", text, 1).clauses();
    }
}
