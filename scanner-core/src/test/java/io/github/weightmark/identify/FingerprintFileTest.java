package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.identify.Fingerprint.Role;
import io.github.weightmark.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintFileTest {

    private static final List<Fingerprint> KNOWN =
            List.of(Known.fingerprint("Zebra-1.0", Known.ZEBRA), Known.fingerprint("Okapi", Known.OKAPI));

    @Test
    void whatIsPackedIsReadBack() throws IOException {
        BitSet optional = new BitSet();
        optional.set(0);
        optional.set(2, 5);
        optional.set(7);
        int[] words = KNOWN.get(0).words().clone();
        words[3] = 20;
        List<Fingerprint> all = List.of(
                new Fingerprint("Zebra-1.0", words, optional),
                KNOWN.get(1),
                new Fingerprint("Empty", new int[0], new BitSet(), Role.NOTICE));
        List<Fingerprint> read = FingerprintFile.read(packed(all)).licenses();
        assertThat(read).hasSize(3);
        for (int i = 0; i < all.size(); i++) {
            assertThat(read.get(i).license()).isEqualTo(all.get(i).license());
            assertThat(read.get(i).words()).isEqualTo(all.get(i).words());
            assertThat(read.get(i).optional()).isEqualTo(all.get(i).optional());
            assertThat(read.get(i).role()).isEqualTo(all.get(i).role());
        }
        assertThat(read.get(0).isGap(3)).isTrue();
    }

    @Test
    void aPackedIndexAnswersLikeOneMadeOnTheSpot() throws IOException {
        Corpus packed = FingerprintFile.read(packed(KNOWN));
        Corpus made = new Corpus(KNOWN);
        for (String text : List.of(
                Known.ZEBRA,
                Known.OKAPI + "\n\n" + Known.ZEBRA,
                Known.OKAPI.replace("medicine", "plants"),
                "Of something else altogether.",
                "")) {
            int[] words = Words.of(text).hashes();
            assertThat(packed.documents(words)).isEqualTo(made.documents(words));
        }
    }

    @Test
    void theBundledIndexAnswersLikeOneMadeOnTheSpot() {
        Corpus bundled = Corpus.bundled();
        Corpus made = new Corpus(bundled.licenses());
        for (String license : List.of("MIT", "CC-BY-NC-4.0", "GPL-2.0-only")) {
            int[] words = Words.of(SpdxTexts.text(license)).hashes();
            assertThat(bundled.documents(words)).isNotEmpty().isEqualTo(made.documents(words));
        }
    }

    @Test
    void aLicenceIsUnpackedOnce() throws IOException {
        List<Fingerprint> read = FingerprintFile.read(packed(KNOWN)).licenses();
        assertThat(read.get(1)).isSameAs(read.get(1));
    }

    @Test
    void twoBuildsAreTheSameByteForByte() throws IOException {
        assertThat(packed(KNOWN)).isEqualTo(packed(List.copyOf(KNOWN)));
        List<Fingerprint> bundled = Corpus.bundled().licenses();
        assertThat(packed(bundled)).isEqualTo(packed(FingerprintFile.bundled().licenses()));
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        byte[] good = packed(KNOWN);
        for (int at = 12; at < good.length; at += 997) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            assertDamaged(bad, "its checksum is wrong");
        }
    }

    @Test
    void aFileOfAnotherKindIsToldFromOneOfAnotherVersion() throws IOException {
        byte[] other = packed(KNOWN);
        other[0]++;
        assertDamaged(other, "it does not begin like one");
        byte[] older = packed(KNOWN);
        older[4] = 1;
        assertDamaged(older, "it has version 1 and not 2");
    }

    @Test
    void aFileThatEndsTooSoonIsNoticed() throws IOException {
        byte[] good = packed(KNOWN);
        assertDamaged(new byte[0], "it ends after 0 bytes");
        assertDamaged(Arrays.copyOf(good, 11), "it ends after 11 bytes");
        assertDamaged(Arrays.copyOf(good, 12), "its checksum is wrong");
        assertDamaged(Arrays.copyOf(good, good.length - 1), "its checksum is wrong");
    }

    @Test
    void theBundledFileKnowsTheSpdxListAndTheLicencesOfModels() {
        List<String> ids =
                Corpus.bundled().licenses().stream().map(Fingerprint::license).toList();
        assertThat(ids).contains("MIT", "Apache-2.0", "GPL-3.0-only", "Classpath-exception-2.0", "CC-BY-NC-4.0");
        assertThat(ids).contains("LicenseRef-scancode-llama-3.1-license-2024", "LicenseRef-weightmark-llama-3.1-aup");
        assertThat(ids).doesNotContain("GPL-3.0").hasSizeGreaterThan(800);
    }

    @Test
    void numbersAndTextsOfAnyLengthAreReadBack() {
        ByteWriter out = new ByteWriter();
        int[] numbers = {0, 5, 127, 128, 0x3FFF, 1 << 20, Integer.MAX_VALUE};
        for (int number : numbers) {
            out.number(number);
        }
        out.text("hi");
        out.text("Ähre");
        ByteReader in = new ByteReader(out.toByteArray(), 0);
        for (int number : numbers) {
            assertThat(in.number()).isEqualTo(number);
        }
        assertThat(in.text()).isEqualTo("hi");
        assertThat(in.text()).isEqualTo("Ähre");
    }

    @Test
    void arraysAreReadBack() {
        ByteWriter out = new ByteWriter();
        out.fixed(-7);
        out.array(new int[] {1, -2, Integer.MIN_VALUE});
        out.array(new char[] {'a', '\uFFFF'});
        out.array(new byte[] {3, -4});
        out.array(new int[0]);
        ArrayReader in = new ArrayReader(out.toByteArray(), 0);
        assertThat(in.fixed()).isEqualTo(-7);
        assertThat(in.ints()).containsExactly(1, -2, Integer.MIN_VALUE);
        assertThat(in.chars()).containsExactly('a', '\uFFFF');
        assertThat(in.bytes()).containsExactly(3, -4);
        assertThat(in.ints()).isEmpty();
    }

    private static byte[] packed(List<Fingerprint> all) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        FingerprintFile.write(all, packed);
        return packed.toByteArray();
    }

    private static void assertDamaged(byte[] file, String how) {
        assertThatThrownBy(() -> FingerprintFile.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The licence index is damaged: " + how + ". Reinstall Weightmark.");
    }
}
