package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.discover.YamlKeys.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;

class TomlTextsTest {

    @Test
    void valuesOfCommandsAndTextsOfManyLinesAreRun() {
        assertThat(texts(
                        "command = \"first\"",
                        "title = \"second\"",
                        "x = \"\"\"",
                        "third",
                        "\"\"\"",
                        "y = '''fourth'''"))
                .extracting(String::strip)
                .contains("first", "third", "fourth")
                .doesNotContain("second");
    }

    @Test
    void commentedCommandsAreNot() {
        assertThat(texts("# command = \"first\"")).isEmpty();
    }

    @Test
    void aTextThatIsNeverClosedEndsNothing() {
        assertThat(texts("x = \"\"\"", "first", "y = '''", "second", "'''"))
                .extracting(String::strip)
                .containsExactly("second");
    }

    @Test
    void placesAreThoseOfTheFile() {
        ProjectFile file = ProjectFile.of("a.toml", "x = \"\"\"first\"\"\"");

        assertThat(TomlTexts.commands(file, PropertiesLines.read(file)))
                .containsExactly(new Listing.Item("first", file.text().indexOf("first")));
    }

    private static List<String> texts(String... lines) {
        ProjectFile file = ProjectFile.of("a.toml", String.join("\n", lines));
        return TomlTexts.commands(file, PropertiesLines.read(file)).stream()
                .map(Listing.Item::value)
                .toList();
    }
}
