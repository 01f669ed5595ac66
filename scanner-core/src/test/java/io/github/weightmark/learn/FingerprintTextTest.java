package io.github.weightmark.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.identify.Fingerprint;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTextTest {

    @Test
    void aFingerprintIsAHeaderAndItsWords() {
        assertThat(new FingerprintText(header("LicenseRef-acme", bits()), fingerprint(new int[] {1, -1}, bits()))
                        .write())
                .isEqualTo("license: LicenseRef-acme\nlearned: 2026-11-22\noptional: \n\nAAAAAf////8=\n");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Random random = new Random(20261201);
        for (int round = 0; round < 200; round++) {
            int[] words = random.ints(random.nextInt(400)).toArray();
            BitSet optional = new BitSet();
            for (int i = 0; i < words.length; i++) {
                optional.set(i, random.nextInt(4) == 0);
            }
            FingerprintText text =
                    new FingerprintText(header("LicenseRef-acme", optional), fingerprint(words, optional));

            FingerprintText read = FingerprintText.parse(text.write());

            assertThat(read.header()).isEqualTo(text.header());
            assertThat(read.fingerprint().license()).isEqualTo("LicenseRef-acme");
            assertThat(read.fingerprint().words()).containsExactly(words);
            assertThat(read.fingerprint().optional()).isEqualTo(optional);
            assertThat(read.write()).isEqualTo(text.write());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "0, 0-1", "'0 1 2', 0-3", "'1 2 7 9 10', '1-3 7-8 9-11'"})
    void optionalWordsAreRuns(String set, String runs) {
        BitSet optional = new BitSet();
        for (String bit : set.split(" ")) {
            if (!bit.isEmpty()) {
                optional.set(Integer.parseInt(bit));
            }
        }
        assertThat(FingerprintText.runs(optional)).isEqualTo(runs);
    }

    private static BitSet bits() {
        return new BitSet();
    }

    private static Map<String, String> header(String license, BitSet optional) {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("license", license);
        header.put("learned", "2026-11-22");
        header.put("optional", FingerprintText.runs(optional));
        return header;
    }

    private static Fingerprint fingerprint(int[] words, BitSet optional) {
        return new Fingerprint("LicenseRef-acme", words, optional);
    }
}
