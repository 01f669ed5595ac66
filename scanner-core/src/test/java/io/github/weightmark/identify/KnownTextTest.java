package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class KnownTextTest {

    @Test
    void wordsOfTheSpdxListAreAtHand() {
        KnownText isc = KnownText.of("ISC").orElseThrow();
        assertThat(isc.quote(0, isc.hashes().length))
                .contains("with or without fee is hereby granted")
                .contains(KnownText.REPLACEABLE)
                .doesNotContain("?");
    }

    @Test
    void ofOtherLicencesThereAreNone() {
        assertThat(KnownText.of("LicenseRef-weightmark-llama-3-community")).isEmpty();
        assertThat(KnownText.of("Zebra-1.0")).isEmpty();
    }

    @Test
    void aReplaceablePartAllowsWordsAndWordsOfTheLicenceDoNot() {
        KnownText isc = KnownText.of("ISC").orElseThrow();
        int gap = 0;
        while (!isc.isFree(gap, gap + 1)) {
            gap++;
        }
        assertThat(isc.allows(gap, gap + 1, 1)).isTrue();
        assertThat(isc.allows(gap, gap + 1, 1000)).isFalse();
        assertThat(isc.allows(gap, gap, 1)).isFalse();
        int last = isc.hashes().length;
        assertThat(isc.allows(last - 1, last, 1)).isFalse();
    }

    @Test
    void aReplaceablePartTakesAsManyWordsAsItHasRoomFor() {
        Place name = place(licence -> licence::isName);
        assertThat(name.text.allows(name.at, name.at + 1, name.room)).isTrue();
        assertThat(name.text.allows(name.at, name.at + 1, name.room + 1)).isFalse();
        assertThat(name.text.allows(name.at, name.at + 1, 0)).isTrue();
        assertThat(name.text.allows(name.at, name.at + 2, 1)).isFalse();
        assertThat(name.text.allows(name.at, name.at, 0)).isFalse();
    }

    @Test
    void oneOfSeveralAlternativesIsNeeded() {
        Place choice = place(licence -> licence::isNeeded);
        assertThat(choice.text.allows(choice.at, choice.at + 1, 0)).isFalse();
        assertThat(choice.text.allows(choice.at, choice.at + 1, 1)).isTrue();
    }

    /** A place of a licence of the list, with a word behind it that must be there. */
    private record Place(KnownText text, int at, int room) {}

    private static Place place(Function<Fingerprint, IntPredicate> wanted) {
        for (Fingerprint licence : Corpus.bundled().licenses()) {
            for (int i = 0; i + 1 < licence.size(); i++) {
                if (licence.role() == Fingerprint.Role.LICENSE
                        && !licence.license().startsWith("LicenseRef-")
                        && wanted.apply(licence).test(i)
                        && licence.isRequired(i + 1)) {
                    KnownText text = KnownText.of(licence.license()).orElseThrow();
                    assertThat(text.hashes()).isEqualTo(licence.words());
                    return new Place(text, i, licence.words()[i]);
                }
            }
        }
        throw new AssertionError("no such licence");
    }
}
