package io.github.weightmark.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.identify.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

    @Test
    void replaceablePartsAreGapsAndTheirWordsOptional() {
        Fingerprint made =
                Template.fingerprint("X", "Given by <<var;name=\"who\";original=\"the makers\";match=\".+\">> to you");
        assertThat(made.size()).isEqualTo(7);
        assertThat(made.isGap(4)).isTrue();
        assertThat(made.words()[4]).isEqualTo(16);
        assertThat(made.optional().stream().toArray()).containsExactly(2, 3);
    }

    @Test
    void aNameInTheMiddleOfAReplaceableSentenceIsAGapOfItsOwn() {
        Fingerprint made = Template.fingerprint(
                "X",
                "<<var;name=\"clause\";original=\"Nor is the holder named\";match=\"(Nor\\s+is\\s+.+named)|(Not\\s+.+)\">> then");
        assertThat(made.size()).isEqualTo(8);
        assertThat(made.isGap(4)).isTrue();
        assertThat(made.isGap(6)).isTrue();
    }

    @Test
    void aReplaceableSentenceWithoutAnOpenPlaceHasNoNameInIt() {
        Fingerprint made = Template.fingerprint(
                "X", "<<var;name=\"clause\";original=\"Nor is it\";match=\"(Nor is it)|(Not .+ it)\">> then");
        assertThat(made.size()).isEqualTo(5);
        assertThat(made.isGap(3)).isTrue();
    }

    @Test
    void optionalPartsMayBeLeftOut() {
        Fingerprint made = Template.fingerprint("X", "<<beginOptional>>Zebra Licence\n<<endOptional>> You may");
        assertThat(made.optional().stream().toArray()).containsExactly(0, 1);
        assertThat(made.size()).isEqualTo(4);
    }

    @Test
    void copyrightLinesMayBeLeftOut() {
        Fingerprint made = Template.fingerprint("X", "Copyright (c) 2024 Jane Doe\nYou may share");
        assertThat(made.optional().cardinality()).isEqualTo(4);
    }

    @Test
    void aFingerprintFileIsReadBack() {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("license", "X");
        Fingerprint made = Template.fingerprint("X", "Copyright 2024 Jane Doe\nYou may share");
        header.put("optional", FingerprintText.runs(made.optional()));
        Fingerprint read =
                FingerprintText.parse(new FingerprintText(header, made).write()).fingerprint();
        assertThat(read.license()).isEqualTo("X");
        assertThat(read.words()).isEqualTo(made.words());
        assertThat(read.optional()).isEqualTo(made.optional());
    }

    @Test
    void aFolderOfTextsIsLearnedWithItsProvenanceAndWithoutItsText(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.txt"), "You may share the zebra", StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("index.tsv"),
                "id\tfile\trepo\tpath\tcommit\nzebra\ta.txt\tacme/zebra\tLICENSE\tabc\ntrap-x\ta.txt\tr\tp\tc\n");
        MakeFingerprints.main(
                new String[] {folder.toString(), folder.resolve("out").toString(), "2026-11-25"});
        assertThat(folder.resolve("out"))
                .isDirectoryContaining("glob:**/zebra.fp")
                .isDirectoryNotContaining("glob:**trap*");
        String file = Files.readString(folder.resolve("out/zebra.fp"));
        assertThat(file)
                .startsWith(
                        "license: LicenseRef-weightmark-zebra\nvariant: canonical\nrepo: acme/zebra\npath: LICENSE\n"
                                + "commit: abc\nsha256: ")
                .doesNotContain("share");
    }
}
