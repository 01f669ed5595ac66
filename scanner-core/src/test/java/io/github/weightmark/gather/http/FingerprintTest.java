package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.Digests;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final byte[] TERMS = "Terms.".getBytes(StandardCharsets.UTF_8);

    @Test
    void aGitHashAndAnLfsHashFitTheirContent() {
        assertThat(Fingerprint.fits(Digests.blob(TERMS), TERMS)).isTrue();
        assertThat(Fingerprint.fits("W/\"" + Digests.blob(TERMS) + "\"", TERMS)).isTrue();
        assertThat(Fingerprint.fits("\"" + Digests.sha256(TERMS) + "\"", TERMS)).isTrue();
    }

    @Test
    void anotherContentDoesNotFit() {
        byte[] other = "Other.".getBytes(StandardCharsets.UTF_8);
        assertThat(Fingerprint.fits(Digests.blob(TERMS), other)).isFalse();
        assertThat(Fingerprint.fits(Digests.sha256(TERMS), other)).isFalse();
        // the plain hash of the bytes is not git's
        assertThat(Fingerprint.fits(Digests.sha1(TERMS), TERMS)).isFalse();
    }

    @Test
    void aNameThatIsNoHashSaysNothing() {
        assertThat(Fingerprint.fits("", TERMS)).isTrue();
        assertThat(Fingerprint.fits("W/\"abc-gzip\"", TERMS)).isTrue();
    }
}
