package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Hunk HUNK = new Hunk(10, 12, 10, 12, 2);

    @Test
    void theBestScoreWins() {
        Alignment good = alignment(0, 90, 100);
        Alignment better = alignment(1, 95, 100);
        assertThat(best(List.of(good, better))).map(Document::best).contains(better);
    }

    @Test
    void amongEqualsTheFirstOfTheIndexWinsAndTheOthersAreTwins() {
        Document document =
                best(List.of(alignment(1, 90, 100), alignment(0, 90, 100))).orElseThrow();
        assertThat(document.best().license()).isZero();
        assertThat(document.twins()).extracting(Alignment::license).containsExactly(1);
    }

    @Test
    void twoThatExplainEveryWordAreTwinsWhateverTheirOptionalWords() {
        Alignment longer = new Alignment(0, 0, 100, 90, 90, 100, List.of(), List.of());
        Alignment shorter = new Alignment(1, 0, 100, 80, 80, 99, List.of(), List.of());
        assertThat(best(List.of(shorter, longer)).orElseThrow().twins()).containsExactly(shorter);
    }

    @Test
    void anotherPlaceIsNoTwin() {
        Alignment here = new Alignment(0, 0, 100, 90, 90, 90, List.of(), List.of());
        Alignment there = new Alignment(1, 5, 100, 90, 90, 90, List.of(), List.of());
        assertThat(best(List.of(here, there)).orElseThrow().twins()).isEmpty();
    }

    @Test
    void aSmallPartOfALicenceIsNoDocument() {
        assertThat(best(List.of(alignment(0, 10, 100)))).isEmpty();
        assertThat(best(List.of(alignment(0, 29, 50)))).isEmpty();
        assertThat(best(List.of(alignment(0, 31, 50)))).isPresent();
    }

    @Test
    void aShortLicenceIsOneWhenMostOfItIsThere() {
        assertThat(best(List.of(alignment(0, 9, 10)))).isPresent();
        assertThat(best(List.of(alignment(0, 7, 10)))).isEmpty();
    }

    @Test
    void aPartOfANoticeOrOfAnExceptionIsNoDocument() {
        for (Fingerprint.Role role : List.of(Fingerprint.Role.NOTICE, Fingerprint.Role.EXCEPTION)) {
            List<Fingerprint> known = List.of(new Fingerprint("x", new int[0], new BitSet(), role));
            assertThat(Document.best(List.of(alignment(0, 70, 100)), known))
                    .as("%s", role)
                    .isEmpty();
            assertThat(Document.best(List.of(alignment(0, 85, 100)), known))
                    .as("%s", role)
                    .isPresent();
        }
    }

    @Test
    void atTheBoundItIsADocument() {
        assertThat(best(List.of(alignment(0, 30, 150)))).as("share").isPresent();
        assertThat(best(List.of(alignment(0, 30, 151)))).as("share").isEmpty();
        assertThat(best(List.of(alignment(0, 30, 60)))).as("words").isPresent();
        assertThat(best(List.of(alignment(0, 29, 60)))).as("words").isEmpty();
        assertThat(best(List.of(alignment(0, 8, 10)))).as("whole").isPresent();
        List<Fingerprint> notice = List.of(new Fingerprint("x", new int[0], new BitSet(), Fingerprint.Role.NOTICE));
        assertThat(Document.best(List.of(alignment(0, 80, 100)), notice)).isPresent();
    }

    @Test
    void whatExplainsNoMoreThanItLeavesIsNoDocument() {
        Hunk strangers = new Hunk(10, 110, 10, 10, 0);
        Alignment even = new Alignment(0, 0, 150, 50, 100, 50, List.of(strangers), List.of());
        assertThat(even.score()).isZero();
        assertThat(best(List.of(even))).isEmpty();
        Alignment more = new Alignment(0, 0, 150, 51, 100, 51, List.of(strangers), List.of());
        assertThat(best(List.of(more))).isPresent();
    }

    @Test
    void nothingIsNoDocument() {
        assertThat(best(List.of())).isEmpty();
    }

    @Test
    void theSelfTestTellsTextsThatAFingerprintDoesNotDescribe() {
        SelfTest test = new SelfTest(List.of(Known.fingerprint("zebra", Known.ZEBRA)));
        assertThat(test.recognises("zebra", Known.ZEBRA)).isTrue();
        assertThat(test.recognises("okapi", Known.ZEBRA)).isFalse();
        assertThat(test.recognises("zebra", Known.ZEBRA.replace("a gift", "a present")))
                .isFalse();
        assertThat(test.recognises("zebra", Known.ZEBRA + Known.ZEBRA)).isFalse();
        assertThat(test.recognises("zebra", Known.OKAPI)).isFalse();
        assertThat(test.recognises("empty", "")).isTrue();
    }

    @Test
    void documentsComeInTheirOrder() {
        Corpus corpus =
                new Corpus(List.of(Known.fingerprint("zebra", Known.ZEBRA), Known.fingerprint("okapi", Known.OKAPI)));
        int[] text = Words.of(Known.ZEBRA + "\n\n" + Known.OKAPI).hashes();
        List<Document> documents = corpus.documents(text);
        assertThat(documents).extracting(one -> one.best().license()).containsExactly(0, 1);
        assertThat(documents.get(0).to()).isEqualTo(documents.get(1).from());
    }

    private static Optional<Document> best(List<Alignment> alignments) {
        Fingerprint licence = new Fingerprint("x", new int[0], new BitSet());
        return Document.best(alignments, List.of(licence, licence));
    }

    private static Alignment alignment(int license, int matched, int required) {
        return new Alignment(license, 0, required, matched, required, matched, List.of(HUNK), List.of());
    }
}
