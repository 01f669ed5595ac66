package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What may stand in a part of a licence that may be replaced, and what may be missing from one that may be left out. A
 * pilcrow is the end of a line.
 */
class SlackTest {

    /** Words that some licence has. */
    private static final String KNOWN = "pay sell apple zebra revenue blue not never";

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // A place for a name holds a name: capitals, words of no licence, and the small words of names.
                "given by {Acme Widgets} to all|given by {<20>} to all",
                "given by {acme widgets} to all|given by {<20>} to all",
                "given by {the authors of the project} to all|given by {<20>} to all",
                "given by {émile} to all|given by {<20>} to all",
                // Names need not stand in the sentence around them when a copyright line is what holds them.
                "given. {Copyright Acme.} Then|given {<20>} then",
                "given. {Acme.¶}Then|given {<20>} then",
                "given {Acme Widgets.} Then|given {<20>} then",
                "given. {Acme Widgets¶}then|given {<20>} then",
                // A name on a line of its own, or beside the word copyright, is none of the sentence that follows.
                "given.¶{Acme¶}may be|given {<20>} may be",
                "given.¶{Copyright Acme }may be|given {<20>} may be",
                // Numbers, years and alternatives of the list.
                "given in {2024} to all|given in {<10>} to all",
                "given by {authors} to all|given by {<10>} to all",
                "given by {blue} to all|given by {<10> [blue]} to all",
                "given {} to all|given {[blue]} to all",
                // At the head everything is a title.
                "{Acme Licence¶}given to all|{[blue] [licence]} given to all",
            })
    void aNameANumberOrAnAlternativeSaysNothing(String text, String licence) {
        assertThat(saysMore(text, licence)).isFalse();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "given by {those who pay} to all|given by {<20>} to all",
                "given by {Acme revenue} to all|given by {<20>} to all",
                "given by {apple} to all|given by {<20>} to all",
                "given by {zebra} to all|given by {<20>} to all",
                // No place for a name, so a name says something.
                "given by {Acme} to all|given by {<15>} to all",
                "given by {Acme} to all|given by {[blue]} to all",
                // A sentence of its own is no name.
                "given. {Pay Acme.} Then|given {<20>} then",
                "given. {Copper. Pay Acme.} Then|given {<20>} then",
                "given. {Acme software.¶}Then|given {<20>} then",
                "given. {Software Acme.¶}Then|given {<20>} then",
                "given. {Pay Acme.}|given {<20>}",
                // It leads into the sentence that follows.
                "given. {Acme }may be|given {<20>} may be",
                "given. {Acme, Ltd }may be|given {<20>} may be",
                "given.¶{Copyright 2024 Acme¶Acme }may be|given {<20>} may be",
                // One of the alternatives must be there, and a number is none.
                "given by {2024} to all|given by {<5>} to all",
                "{sell }given to all|{[blue]} given to all",
            })
    void whateverSaysMoreIsADifference(String text, String licence) {
        assertThat(saysMore(text, licence)).isTrue();
    }

    @Test
    void wordsOfCopyrightLinesSayNothing() {
        Marked marked = Marked.of("given by {pay sell} to all", "given by {<20>} to all");
        BitSet trivia = new BitSet();
        trivia.set(2);
        assertThat(slack(marked, trivia).saysMore(marked.hunk(), marked.licence()))
                .isTrue();
        trivia.set(3);
        assertThat(slack(marked, trivia).saysMore(marked.hunk(), marked.licence()))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} words: title {1}")
    @CsvSource({"39, true", "40, false"})
    void aTitleStandsAmongTheFirstWords(int words, boolean title) {
        assertThat(saysMore("{Acme\n}given", "[blue] ".repeat(words) + "{[blue]} given"))
                .isEqualTo(!title);
        assertThat(saysMore("{Acme\n}given", "given {[blue]} given")).isTrue();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // A negation belongs to a phrase around a name.
                "shall {Acme} be|shall {[not] <20>} be",
                // Something of several alternatives must be there.
                "given {} to all|given {[by]} <5> to all",
                "given {} to all|given {<5> [by]} to all",
                "given {} to all|given {[by] <7>} to all",
                // A few words out of the middle of a part that may be left out as a whole.
                "given free {} to all|given [free] {[of] [any] [fee] [now]} [to] all",
            })
    void wordsOfAPartThatIsThereAreMissing(String text, String licence) {
        assertThat(lacksSome(text, licence)).isTrue();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "shall {never Acme} be|shall {[not] <20>} be",
                "shall {Acme} be|shall {[sell] <20>} be",
                "given {} to all|given {[by]} <8> to all",
                "given {} to all|given {[by]} to <5> all",
                "given {} to all|given {[by]} to all",
                "given {} to all|given {<5> <5>} to all",
                "given {} to all|given {[2] <5>} to all",
                "given {blue} to all|given {[by]} <5> to all",
                // More than a few words are a part of their own.
                "given free {} to all|given [free] {[of] [any] [fee] [now] [or]} [to] all",
                // The whole of a part that may be left out, or the end of one.
                "given {} to all|given {[free]} [to] all",
                "given free {} to all|given [free] {[of]} to all",
                "given free {} to|given [free] {[of]}",
                "given {} to all|given <20> {[of]} [to] all",
                "given free {} to all|given [free] {[of]} [<20>] all",
                // Parts of a title.
                "{} to all|{[by]} [<5>] to all",
            })
    void wordsThatMayBeLeftOutAreNot(String text, String licence) {
        assertThat(lacksSome(text, licence)).isFalse();
    }

    @ParameterizedTest(name = "{0} words: {1}")
    @CsvSource({"15, true", "16, false"})
    void aPhraseAroundANameIsShort(int before, boolean lacks) {
        assertThat(lacksSome("shall {Acme} be", "shall {" + "[not] ".repeat(before) + "<20>} be"))
                .isEqualTo(lacks);
        assertThat(lacksSome("shall {} be", "shall {" + "[blue] ".repeat(before) + "<5>} be"))
                .isEqualTo(lacks);
    }

    @Test
    void whatIsMissingBesideACopyrightLineIsNot() {
        Marked marked = Marked.of("given free {} to all", "given [free] {[of]} [to] all");
        BitSet trivia = new BitSet();
        assertThat(slack(marked, trivia).lacksSome(marked.hunk(), marked.licence()))
                .isTrue();
        trivia.set(1);
        assertThat(slack(marked, trivia).lacksSome(marked.hunk(), marked.licence()))
                .isFalse();
        trivia.clear();
        trivia.set(2);
        assertThat(slack(marked, trivia).lacksSome(marked.hunk(), marked.licence()))
                .isFalse();
        trivia.clear();
        trivia.set(0);
        trivia.set(3);
        assertThat(slack(marked, trivia).lacksSome(marked.hunk(), marked.licence()))
                .isTrue();
    }

    @Test
    void whatIsMissingBeforeTheFirstWordHasNothingBefore() {
        assertThat(lacksSome("{} to all", "given [free] {[of]} [to] all")).isTrue();
    }

    private static boolean saysMore(String text, String licence) {
        Marked marked = Marked.of(text.replace('¶', '\n'), licence);
        return slack(marked, new BitSet()).saysMore(marked.hunk(), marked.licence());
    }

    private static boolean lacksSome(String text, String licence) {
        Marked marked = Marked.of(text, licence);
        return slack(marked, new BitSet()).lacksSome(marked.hunk(), marked.licence());
    }

    private static Slack slack(Marked marked, BitSet trivia) {
        return new Slack(marked.words(), trivia, () -> marked.vocabulary(KNOWN));
    }
}
