package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings, captions and pointers say nothing; every other sentence of a licence file does. */
class SurroundingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE",
                "LICENSE.md",
                "a/b/Licence.txt",
                "COPYING",
                "terms.html",
                "README-license.md",
                "NOTICE",
                "model.txt",
                "use.pdf"
            })
    void filesThatAreThereForTheirLicence(String path) {
        assertThat(Surroundings.isLicense(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "readme", "docs/use.md", "LICENSE/readme.txt", "Main.java", "x/card.HTML", "a.ipynb"
            })
    void otherFiles(String path) {
        assertThat(Surroundings.isLicense(path)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The Licence of the Zebra Model in Full|true",
                "The Licence of the Zebra Model in Full Length|false",
                "Licence.|false",
                "Licence!|false",
                "Licence?|false",
                "Licence;|false",
                "Licence:|true",
                "**Licence.**|false",
                "**Licence**|true",
                "\"Licence.\"|false",
                "„Licence“.|true",
                "`Licence`)|true",
                "许可证。|false",
                "许可证|true",
            })
    void aHeadingIsShortAndNoSentence(String line, boolean heading) {
        Words words = Words.of(line + "\nwhoever holds this work may run it");
        int to = words.count() - 7;
        assertThat(new Surroundings(words).isHeading(0, to, true)).isEqualTo(heading);
        Words alone = Words.of(line);
        assertThat(new Surroundings(alone).isHeading(0, to, true)).isEqualTo(heading);
    }

    @Test
    void ofChineseThreeCharactersAreAWord() {
        assertThat(heading("许".repeat(24))).isTrue();
        assertThat(heading("许".repeat(25))).isFalse();
        assertThat(heading("许可 a b c d e")).isTrue();
    }

    private static boolean heading(String line) {
        Words words = Words.of(line);
        return new Surroundings(words).isHeading(0, words.count(), true);
    }

    @Test
    void aHeadingStandsOnALineOfItsOwn() {
        Words words = Words.of("Zebra Licence whoever holds this\nworks it out. Thanks\nto all of them and others");
        Surroundings surroundings = new Surroundings(words);
        assertThat(surroundings.isHeading(0, 2, true)).isFalse();
        assertThat(surroundings.isHeading(0, 5, true)).isTrue();
        // After the licence a caption begins a line.
        assertThat(surroundings.isHeading(8, 9, false)).isFalse();
        assertThat(surroundings.isHeading(9, 12, false)).isTrue();
        assertThat(surroundings.isHeading(0, 2, false)).isTrue();
    }

    @Test
    void aCaptionAfterTheLicenceIsShorter() {
        Words words = Words.of("it ends\nSee the makers\nSee all the makers");
        Surroundings surroundings = new Surroundings(words);
        assertThat(surroundings.isHeading(2, 5, false)).isTrue();
        assertThat(surroundings.isHeading(5, 9, false)).isFalse();
        assertThat(surroundings.isHeading(5, 9, true)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "This project is licensed under the terms of the MIT license|true",
                "See the LICENSE file for more information|true",
                "This project is sold under the terms of the MIT license|false",
                "Zebras may see the LICENSE file|false",
                "See the LICENSE file at dawn|false",
            })
    void aPointerSaysNothingElse(String sentence, boolean pointer) {
        Words words = Words.of(sentence);
        assertThat(new Surroundings(words).isPointer(0, words.count())).isEqualTo(pointer);
    }
}
