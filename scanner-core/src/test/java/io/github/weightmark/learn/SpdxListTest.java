package io.github.weightmark.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.identify.Fingerprint;
import io.github.weightmark.identify.Fingerprint.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpdxListTest {

    private static List<Fingerprint> all = List.of();

    @BeforeAll
    static void read() throws IOException {
        all = SpdxList.fingerprints();
    }

    @Test
    void licencesExceptionsAndNoticesAreKnown() {
        assertThat(ids(Role.LICENSE)).contains("MIT", "Apache-2.0", "GPL-2.0-only", "CC-BY-NC-ND-4.0");
        assertThat(ids(Role.EXCEPTION)).contains("Classpath-exception-2.0", "LLVM-exception");
        assertThat(ids(Role.NOTICE)).contains("GPL-2.0-or-later", "Apache-2.0", "MPL-2.0");
    }

    @Test
    void whatIsNoLicenceIsNotCalledOne() {
        assertThat(ids(Role.LICENSE)).doesNotContain("Classpath-exception-2.0", "GPL-2.0", "");
        assertThat(ids(Role.NOTICE)).doesNotContain("MIT");
    }

    @Test
    void aTextThatItsTemplateDoesNotDescribeIsKnownTwice() {
        List<String> licenses = all.stream()
                .filter(one -> one.role() == Role.LICENSE)
                .map(Fingerprint::license)
                .toList();
        Set<String> once = new HashSet<>();
        List<String> twice =
                licenses.stream().filter(license -> !once.add(license)).toList();
        assertThat(twice).hasSizeBetween(1, 40).doesNotHaveDuplicates().contains("CECILL-2.0");
        assertThat(twice).doesNotContain("MIT", "Apache-2.0");
    }

    @Test
    void noLicenceIsEmptyOrAllOptional() {
        assertThat(all).allSatisfy(one -> {
            assertThat(one.size()).as(one.license()).isPositive();
            assertThat(one.optional().cardinality()).as(one.license()).isLessThan(one.size());
        });
    }

    @Test
    void runsOfOptionalWordsAreReadBack() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            BitSet optional = new BitSet();
            for (int i = 0; i < 100; i++) {
                optional.set(i, random.nextBoolean());
            }
            String file = "license: X\noptional: " + FingerprintText.runs(optional) + "\n\nAAAAQA==\n";
            assertThat(FingerprintText.parse(file).fingerprint().optional())
                    .as("seed %d", seed)
                    .isEqualTo(optional);
        }
    }

    @Test
    void aFolderIsPackedTheSameWayTwice(@TempDir Path folder) throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), "You may share the zebra with whom you like");
        Files.writeString(texts.resolve("index.tsv"), "id\tfile\trepo\tpath\tcommit\nzebra\ta.txt\ta/b\tL\tabc\n");
        Path prints = folder.resolve("prints");
        MakeFingerprints.main(new String[] {texts.toString(), prints.toString(), "2026-11-25"});
        PackFingerprints.main(
                new String[] {prints.toString(), folder.resolve("1.bin").toString()});
        PackFingerprints.main(
                new String[] {prints.toString(), folder.resolve("2.bin").toString()});
        assertThat(folder.resolve("1.bin")).hasSameBinaryContentAs(folder.resolve("2.bin"));
        assertThat(Files.readString(prints.resolve("zebra.fp"))).contains("license: LicenseRef-weightmark-zebra");
    }

    @Test
    void aFileWithSeveralTextsOfOneIdKeepsThemApart(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "You may share the zebra");
        Files.writeString(folder.resolve("b.txt"), "You may share the zebra and the foal");
        Files.writeString(
                folder.resolve("index.tsv"),
                "id\tfile\trepo\tpath\tcommit\tlicense\nz\ta.txt\tr\tp\tc\tZ-1\nz\tb.txt\tr\tp\tc\tZ-1\n");
        MakeFingerprints.main(
                new String[] {folder.toString(), folder.resolve("out").toString(), "2026-11-25"});
        assertThat(Files.readString(folder.resolve("out/z.fp"))).startsWith("license: Z-1\nvariant: canonical\n");
        assertThat(Files.readString(folder.resolve("out/z~2.fp"))).startsWith("license: Z-1\nvariant: 2\n");
    }

    private static List<String> ids(Role role) {
        return all.stream()
                .filter(one -> one.role() == role)
                .map(Fingerprint::license)
                .toList();
    }
}
