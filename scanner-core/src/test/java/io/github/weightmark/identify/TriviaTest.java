package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.WordHash;
import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriviaTest {

    /** More words than stand beside a licence that has only a rider. */
    private static final int A_PAGE = 1_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright (c) 2024 Jane Doe",
                "Copyright © 2019-2025 Acme Research GmbH. All rights reserved.",
                "(c) 2024 Jane Doe and contributors",
                "© Acme",
                "All rights reserved.",
                "  * Copyright 1995 Patrick",
                "Portions Copyright Acme",
                "All of copyright Acme 1999",
                "Copyright 2024 Acme, all of it, and of the people of the town beside the river in the far north of the"
                        + " land of bears and of their own children",
            })
    void copyrightLinesAreTrivia(String line) {
        Words words = Words.of(line);
        assertThat(Trivia.copyrightLines(words).cardinality()).isEqualTo(words.count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright notices must stay.",
                "Copyright 2024 Acme, for noncommercial use only",
                "Copyright 2024 Acme. Commercial use is prohibited.",
                "The holder of the copyright is Jane Doe.",
                "All rights reserved except those granted here",
                "(c) the licensee may not sell",
                "(c) each of the people of 2024",
                "All of it copyright Acme 1999",
                "All rights matter",
                "All rights reserved here",
                "No rights reserved",
                "",
            })
    void linesThatSayMoreAreNot(String line) {
        assertThat(Trivia.copyrightLines(Words.of(line)).isEmpty()).isTrue();
    }

    @Test
    void aCopyrightLineEndsWithItsLine() {
        BitSet lines = Trivia.copyrightLines(Words.of("Copyright 2024 Jane\nYou may share it\n"));
        assertThat(lines.stream().toArray()).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"copyright © Acme", "copyright (c) Acme", "copyright (C) Acme", "copyright Acme 1999"})
    void inTheMiddleOfASentenceALineWithASignOrAYearIsOne(String line) {
        assertThat(second("this is the\n" + line + "\nof it")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"copyright Acme", "copyright Acme 12345", "copyright Acme 70", "copyright Acme acme"})
    void inTheMiddleOfASentenceALineWithoutThemIsNone(String line) {
        assertThat(second("this is the\n" + line + "\nof it")).isFalse();
    }

    @Test
    void aLineThatBeginsASentenceNeedsNeither() {
        assertThat(second("This is it.\nCopyright Acme\n\nof it")).isTrue();
        assertThat(Trivia.copyrightLines(Words.of("Copyright Acme\nof it")).stream())
                .containsExactly(0, 1);
    }

    /** Whether the second of three lines, and no other, is a copyright line. */
    private static boolean second(String text) {
        Words words = Words.of(text);
        BitSet found = Trivia.copyrightLines(words);
        for (int i = 0; i < words.count(); i++) {
            assertThat(found.get(i)).as("%s", words.word(i)).isEqualTo(words.line(i) == 2 && !found.isEmpty());
        }
        return !found.isEmpty();
    }

    @Test
    void aVeryLongLineIsNoCopyrightLine() {
        assertThat(Trivia.copyrightLines(Words.of("Copyright 2024 " + "Jane ".repeat(40)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void yearsSmallNumbersAndLettersAreNumbers() {
        assertThat(List.of("1", "12", "39", "1999", "2026", "b", "iv"))
                .allSatisfy(
                        word -> assertThat(Trivia.isNumber(WordHash.of(word))).isTrue());
        assertThat(List.of("a", "700000000", "40", "one", "mit"))
                .allSatisfy(word ->
                        assertThat(Trivia.isNumber(WordHash.of(word))).as(word).isFalse());
    }

    @Test
    void termsBesideALicenceAreLeftOvers() {
        assertThat(terms("The model must not be sold.")).isOne();
        assertThat(terms("Not for commercial distribution.")).isOne();
        assertThat(terms("It is for non-commercial purposes.")).isOne();
        assertThat(terms("The licence does not permit military use.")).isOne();
    }

    @Test
    void proseBesideALicenceIsNot() {
        assertThat(terms("Fast search over grids.")).isZero();
        assertThat(terms("You must have a compiler.")).isZero();
        assertThat(terms("The model is not large.")).isZero();
        assertThat(terms("Thanks to everybody. It works without a network.")).isZero();
    }

    @Test
    void neighbouringTermsAreOneSpan() {
        Words words =
                Words.of("The model must stay. The licence must stay. Bears sleep. Users must pay for the model.");
        assertThat(new Leftovers(words, new BitSet(), A_PAGE, false).terms(0, words.count(), false))
                .containsExactly(new int[] {0, 8}, new int[] {10, 16});
    }

    @Test
    void whatTheNextSentenceSaysMakesNoTerm() {
        Words words = Words.of("Bears sleep. Only bears sleep. Bears sleep");
        assertThat(new Leftovers(words, new BitSet(), words.count(), false).terms(0, words.count(), false))
                .containsExactly(new int[] {2, 5});
        assertThat(new Leftovers(words, new BitSet(), words.count(), false).terms(0, 2, false))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} words beside: {1}")
    @CsvSource({"150, 1", "151, 0"})
    void aPageBeginsWithSoManyWords(int beside, int terms) {
        Words words = Words.of("Only gardeners may run it.");
        assertThat(new Leftovers(words, new BitSet(), beside, false).terms(0, words.count(), false))
                .hasSize(terms);
    }

    @Test
    void aTitleIsShort() {
        assertThat(title("Licence of the bears of the north, modified")).containsExactly(new int[] {2, 10});
        assertThat(title("Licence of all the bears of the north, modified")).isEmpty();
        Words words = Words.of("Modified 2024 Acme");
        BitSet trivia = new BitSet();
        trivia.set(2);
        assertThat(new Leftovers(words, trivia, A_PAGE, false).terms(0, 3, true))
                .isEmpty();
    }

    private static List<int[]> title(String line) {
        Words words = Words.of("Bears sleep.\n\n" + line + "\n");
        return new Leftovers(words, new BitSet(), A_PAGE, false).terms(0, words.count(), true);
    }

    @Test
    void onlyTheLineRightBeforeTheLicenceIsItsTitle() {
        Words words = Words.of("Modified things\n\nBears sleep\n");
        assertThat(new Leftovers(words, new BitSet(), A_PAGE, false).terms(0, words.count(), true))
                .isEmpty();
        Words title = Words.of("Bears sleep\n\nModified\n");
        assertThat(new Leftovers(title, new BitSet(), A_PAGE, false).terms(0, title.count(), true))
                .hasSize(1);
        assertThat(new Leftovers(title, new BitSet(), A_PAGE, false).terms(0, title.count(), false))
                .isEmpty();
    }

    private static int terms(String text) {
        Words words = Words.of(text);
        return new Leftovers(words, Trivia.copyrightLines(words), A_PAGE, false)
                .terms(0, words.count(), false)
                .size();
    }

    @Test
    void besideALicenceWithFewOtherWordsEverySentenceThatLimitsIsATerm() {
        for (String rider : List.of("Only gardeners may run it.", "Never for dentists.", "Armies excluded.")) {
            Words words = Words.of(rider);
            assertThat(new Leftovers(words, new BitSet(), words.count(), false).terms(0, words.count(), false))
                    .as(rider)
                    .hasSize(1);
            assertThat(new Leftovers(words, new BitSet(), A_PAGE, false).terms(0, words.count(), false))
                    .as(rider + " in a page of other words")
                    .isEmpty();
        }
        Words contact = Words.of("Write to the makers of Acme.");
        assertThat(new Leftovers(contact, new BitSet(), contact.count(), false).terms(0, contact.count(), false))
                .isEmpty();
    }
}
