package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintFileTest {

    @Test
    void whatIsPackedIsReadBack() throws IOException {
        BitSet optional = new BitSet();
        optional.set(2, 5);
        optional.set(7);
        int[] words = Known.fingerprint("x", Known.ZEBRA).words();
        words[3] = 20;
        List<Fingerprint> all =
                List.of(new Fingerprint("Zebra-1.0", words, optional), Known.fingerprint("Okapi", Known.OKAPI));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        FingerprintFile.write(all, packed);
        List<Fingerprint> read = FingerprintFile.read(new ByteReader(packed.toByteArray()));
        assertThat(read).hasSize(2);
        assertThat(read.get(0).license()).isEqualTo("Zebra-1.0");
        assertThat(read.get(0).words()).isEqualTo(words);
        assertThat(read.get(0).optional()).isEqualTo(optional);
        assertThat(read.get(0).isGap(3)).isTrue();
        assertThat(read.get(1).words()).isEqualTo(all.get(1).words());
    }

    @Test
    void theBundledFileKnowsTheSpdxListAndTheLicencesOfModels() {
        List<String> ids =
                FingerprintFile.bundled().stream().map(Fingerprint::license).toList();
        assertThat(ids).contains("MIT", "Apache-2.0", "GPL-3.0-only", "Classpath-exception-2.0", "CC-BY-NC-4.0");
        assertThat(ids).contains("LicenseRef-scancode-llama-3.1-license-2024", "LicenseRef-weightmark-llama-3.1-aup");
        assertThat(ids).doesNotContain("GPL-3.0").hasSizeGreaterThan(800);
    }
}
