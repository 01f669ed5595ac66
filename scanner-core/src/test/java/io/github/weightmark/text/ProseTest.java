package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void sentencesEndAtTheirMarksAndNotInsideVersions() {
        assertThat(sentences("It was tuned from Acme 3.1 weights. We like it! Do you?"))
                .containsExactly("It was tuned from Acme 3.1 weights", "We like it", "Do you");
    }

    @Test
    void aSentenceMayRunOverLinesAndEveryWordKnowsItsOwn() {
        List<Prose.Sentence> prose = Prose.of("tuned\nfrom Acme", 10);

        assertThat(prose)
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.tokens())
                        .extracting(Prose.Token::word, Prose.Token::line)
                        .containsExactly(tuple("tuned", 10), tuple("from", 11), tuple("Acme", 11)));
    }

    @Test
    void headingsItemsRowsAndBlankLinesBeginAnew() {
        assertThat(sentences("# Acme\none\n\ntwo\n- three\n* four\n| five | six |\n1. seven"))
                .containsExactly("Acme", "one", "two", "three", "four", "five six", "1", "seven");
    }

    @Test
    void aLineWithALabelIsARowOfItsOwn() {
        assertThat(sentences("Code: MIT\nModel weights: other\nwith a second line\nLicense: some"))
                .containsExactly("Code MIT", "Model weights other with a second line", "License some");
        assertThat(sentences("It says\nthis and that, and more, and this: nothing"))
                .containsExactly("It says this and that and more and this nothing");
        assertThat(sentences("at\n10: 30 or https://a.example")).hasSize(2);
        assertThat(sentences("see\nhttps://a.example")).hasSize(1);
    }

    @Test
    void theWordsOfALinkCarryItsAddress() {
        assertThat(Prose.of("from [Acme 7B](https://hub.example/acme/a-7b) today", 1)
                        .get(0)
                        .tokens())
                .extracting(Prose.Token::word, Prose.Token::link)
                .containsExactly(
                        tuple("from", null),
                        tuple("Acme", "https://hub.example/acme/a-7b"),
                        tuple("7B", "https://hub.example/acme/a-7b"),
                        tuple("today", null));
    }

    @Test
    void whatTheAuthorDoesNotSayIsLeftOut() {
        assertThat(sentences("one\n```\ncode\n```\n> quoted\n<!-- hidden\nstill hidden -->\ntwo"))
                .containsExactly("one", "two");
    }

    @Test
    void brokenLinksAreWords() {
        assertThat(sentences("a [b c](d and [e](f g")).containsExactly("a b c d and e f g");
        assertThat(sentences("")).isEmpty();
    }

    @Test
    void aHostileTextEndsInBoundedTime() {
        assertThat(Prose.of("[".repeat(20_000), 1)).isEmpty();
        assertThat(Prose.of("a. ".repeat(100_000), 1)).hasSize(20_000);
    }

    private static List<String> sentences(String text) {
        return Prose.of(text, 1).stream()
                .map(sentence ->
                        sentence.tokens().stream().map(Prose.Token::word).collect(Collectors.joining(" ")))
                .toList();
    }
}
