package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

    private static final Licenses LICENSES = new Licenses(Knowledge.bundled().licenses());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MIT License|MIT",
                "# MIT License|MIT",
                "**MIT License**|MIT",
                "<h1>MIT License</h1>|MIT",
                "> MIT License|MIT",
            })
    void aTitleIsFoundWhateverItsMarkup(String line, String license) {
        Optional<LicenseMatch> match = find("\n" + line + "\n\nWords of our own.\n");
        assertThat(match).map(LicenseMatch::license).contains(license);
        assertThat(match).map(one -> one.source().toString()).contains("LICENSE:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The permit", "A licence", "Transmit License to all", "", "MIT License is what we do not use"})
    void otherLinesAreNoTitle(String line) {
        assertThat(find(line)).isEmpty();
    }

    @Test
    void aTitleFarDownIsNoTitle() {
        assertThat(find("words\n".repeat(20) + "MIT License\n")).isEmpty();
    }

    @Test
    void blankLinesDoNotCount() {
        assertThat(find("\n".repeat(40) + "MIT License\n")).isPresent();
    }

    @ParameterizedTest(name = "{0} lines before: {1}")
    @CsvSource({"7, true", "8, false"})
    void aTitleStandsAmongTheFirstLinesWithWords(int before, boolean title) {
        assertThat(find("words\n\n".repeat(before) + "MIT License\n").isPresent())
                .isEqualTo(title);
    }

    @Test
    void aTitleMayTakeTwoLines() {
        Optional<LicenseMatch> match = find("# MIT\n\n# License\n");
        assertThat(match).map(LicenseMatch::license).contains("MIT");
        assertThat(find("# BSD 3-Clause\n\n\"New\" or \"Revised\" License\n"))
                .map(one -> one.source().toString())
                .contains("LICENSE:3");
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"160, true", "161, false"})
    void aLineUpToTheBoundIsRead(int length, boolean title) {
        String line = "MIT License" + " ".repeat(length - 12) + "*";
        assertThat(line).hasSize(length);
        assertThat(find(line).isPresent()).isEqualTo(title);
    }

    @Test
    void aVeryLongLineIsNoTitle() {
        assertThat(find("MIT License " + "x".repeat(200))).isEmpty();
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(find("")).isEmpty();
    }

    private static Optional<LicenseMatch> find(String text) {
        return Titles.find(LICENSES, "LICENSE", text, 1);
    }
}
