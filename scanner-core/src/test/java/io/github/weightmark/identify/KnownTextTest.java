package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

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
}
