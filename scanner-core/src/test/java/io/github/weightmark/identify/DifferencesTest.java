package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs, by the words between braces: which of it is told, at which lines and in which words. */
class DifferencesTest {

    @Test
    void addedWordsAreToldWithTheirLines() {
        assertThat(of("given to\n{all\nwho pay} and others", "given to {} and others"))
                .containsExactly(new Difference(Kind.ADDED, 2, 3, "all who pay"));
    }

    @Test
    void missingWordsAreCountedAtTheLineBefore() {
        assertThat(of("given\n{}to all", "given {free of} to all"))
                .containsExactly(new Difference(Kind.REMOVED, 1, 1, "2 words", "free of", false));
        assertThat(of("given {}to all", "given {free} to all"))
                .extracting(Difference::text)
                .containsExactly("1 word");
        assertThat(of("{}\nto all", "{free} to all"))
                .containsExactly(new Difference(Kind.REMOVED, 2, 2, "1 word", "free", false));
    }

    @Test
    void missingWordsOfAnEmptyTextAreAtItsFirstLine() {
        Marked marked = Marked.of("{}", "{free} to all");
        assertThat(differences(marked, 5)).containsExactly(new Difference(Kind.REMOVED, 5, 5, "1 word", "free", false));
    }

    @Test
    void wordsInPlaceOfOthersAreAChange() {
        assertThat(of("given\n{for money} to all", "given {free} to all"))
                .containsExactly(new Difference(Kind.CHANGED, 2, 2, "for money", "free", false));
    }

    @Test
    void linesCountFromTheFirstLineOfTheText() {
        assertThat(differences(Marked.of("given\n{sold}", "given {}"), 41))
                .containsExactly(new Difference(Kind.ADDED, 42, 42, "sold"));
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "given {permssion} to|given {permission} to|true",
                "given {permssion grnated} to|given {permission granted} to|true",
                "given {permssion quagga} to|given {permission granted} to|false",
                "given {quagga grnated} to|given {permission granted} to|false",
                "given {permssion} to|given {permission granted} to|false",
                "given {permssion grnated} to|given {permission} to|false",
                "given {grnated permssion} to|given {permission granted} to|false",
                "given {permssion Acme} to|given {permission <20>} to|false",
                "a {permssion} to|given all of {permission} to|true",
                // A word that some licence has is none.
                "given {given} to|given {giver} to|false",
            })
    void aMisprintIsOneWordByWord(String text, String licence, boolean slip) {
        assertThat(of(text, licence)).extracting(Difference::slip).containsExactly(slip);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // A number at the beginning of a line is that of its section.
                "given¶{2 }to all|given {} to all",
                "{2 }to all|{} to all",
                "given¶{Copyright 2024 Acme¶}to all|given {} to all",
                "given¶{}to all|given {2} to all",
                "given {}|given {2}",
            })
    void numbersOfSectionsAndCopyrightLinesAreNoDifference(String text, String licence) {
        assertThat(of(text, licence)).isEmpty();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "given {2 }to all|given {} to all",
                "given¶{2 sell }to all|given {} to all",
                "given¶{sell 2 }to all|given {} to all",
                "given¶{Copyright 2024 Acme¶sell }to all|given {} to all",
                "given {}to all|given {2} to all",
                "given¶{}to all|given {2 free} to all",
            })
    void otherNumbersAndOtherWordsBesideThemAre(String text, String licence) {
        assertThat(of(text, licence)).hasSize(1);
    }

    @Test
    void aNumberOfASectionIsNotAmongTheMissingWords() {
        assertThat(of("given\n{}to all", "given {2 free} to all"))
                .containsExactly(new Difference(Kind.REMOVED, 1, 1, "1 word", "2 free", false));
        assertThat(of("given {}to all", "given {2 free} to all"))
                .extracting(Difference::text)
                .containsExactly("2 words");
    }

    @Test
    void wordsThatMayBeLeftOutAreNotMissingBesideOnesThatMayNot() {
        assertThat(of("given {} to all", "given {free [of] <20>} to all"))
                .extracting(Difference::text)
                .containsExactly("1 word");
    }

    @Test
    void ofAPartThatMayBeReplacedWhateverSaysMoreIsAdded() {
        assertThat(slack("given by {Acme Widgets} to all", "given by {<20>} to all"))
                .isEmpty();
        assertThat(slack("given by {those who pay} to all", "given by {[the] <20>} to all"))
                .containsExactly(new Difference(Kind.ADDED, 1, 1, "those who pay"));
    }

    @Test
    void ofAPartThatMayBeLeftOutTheRestOfAPhraseIsMissing() {
        assertThat(slack("given free {} to all", "given [free] {[of] [fee]} [to] all"))
                .containsExactly(new Difference(Kind.REMOVED, 1, 1, "2 words", "of fee", false));
        assertThat(slack("shall {Acme} be", "shall {[not] <20>} be"))
                .containsExactly(new Difference(Kind.REMOVED, 1, 1, "1 word", "not", false));
    }

    @Test
    void differencesComeInTheOrderOfTheText() {
        Marked marked = Marked.of("given by {those who pay} to all in Rome now", "given by {<20>} to all now");
        Hunk later = new Hunk(7, 9, 5, 5, 0);
        Alignment alignment = new Alignment(0, 0, 10, 5, 5, 5, List.of(later), List.of(marked.hunk()));
        assertThat(differences(marked, 1, alignment))
                .extracting(Difference::text)
                .containsExactly("those who pay", "in Rome");
    }

    private static List<Difference> of(String text, String licence) {
        return differences(Marked.of(text.replace('¶', '\n'), licence), 1);
    }

    private static List<Difference> differences(Marked marked, int firstLine) {
        return differences(marked, firstLine, new Alignment(0, 0, 0, 0, 0, 0, List.of(marked.hunk()), List.of()));
    }

    private static List<Difference> slack(String text, String licence) {
        Marked marked = Marked.of(text, licence);
        return differences(marked, 1, new Alignment(0, 0, 0, 0, 0, 0, List.of(), List.of(marked.hunk())));
    }

    private static List<Difference> differences(Marked marked, int firstLine, Alignment alignment) {
        Differences differences = new Differences(
                marked.words(),
                Trivia.copyrightLines(marked.words()),
                firstLine,
                () -> marked.vocabulary("those who pay given"));
        return new ArrayList<>(differences.of(alignment, marked.licence()));
    }
}
