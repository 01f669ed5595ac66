package io.github.weightmark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFolderTest {

    @TempDir
    Path folder;

    @Test
    void everyRuleCarriesTheFileItCameFrom() throws IOException {
        write("licenses/b.yml", "id: B\n");
        write("licenses/a.yml", "id: A\n");

        assertThat(RuleFolder.read(folder).path("licenses"))
                .hasToString("[{\"file\":\"rules/licenses/a.yml\",\"id\":\"A\"},"
                        + "{\"file\":\"rules/licenses/b.yml\",\"id\":\"B\"}]");
    }

    @Test
    void missingSubFoldersAreEmptyLists() {
        assertThat(RuleFolder.read(folder).path("families")).hasToString("[]");
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        write("licenses/README.md", "# Licences\n");

        assertThat(RuleFolder.read(folder).path("licenses")).hasToString("[]");
    }

    @Test
    void aMissingFolderIsSaid() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> RuleFolder.read(missing))
                .isInstanceOf(RuleException.class)
                .hasMessage("The rules folder " + missing + " does not exist or is not a folder. "
                        + "Give a folder with sub-folders such as licenses/ and aliases/.");
    }

    @Test
    void aFileThatIsNotTextIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("licenses"));
        Files.write(folder.resolve("licenses/a.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});

        assertThatThrownBy(() -> RuleFolder.read(folder))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/licenses/a.yml cannot be read: Input length = 1. Check that it is UTF-8 text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"licenses/a.yml", "rules.yml"})
    void aLinkOutOfTheFolderIsNotFollowed(String name) throws IOException {
        Path secret = Files.writeString(
                Files.createDirectory(folder.resolve("elsewhere")).resolve("s.yml"), "id: A\n");
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.createDirectory(rules.resolve("licenses"));
        Files.createSymbolicLink(rules.resolve(name), secret);

        assertThatThrownBy(() -> RuleFolder.read(rules))
                .isInstanceOf(RuleException.class)
                .hasMessage(shown(name) + " is a link that leads out of the rules folder. Put the file itself there.");
    }

    @Test
    void aSubFolderThatLiesElsewhereIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.yml"), "id: A\n");
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.createSymbolicLink(rules.resolve("licenses"), elsewhere);

        assertThatThrownBy(() -> RuleFolder.read(rules))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/licenses/a.yml is a link that leads out of the rules folder. "
                        + "Put the file itself there.");
    }

    /** As a volume of Kubernetes is laid out; and the folder as a whole may be a link. */
    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.createDirectory(rules.resolve("..data"));
        Files.writeString(rules.resolve("..data/a.yml"), "id: A\n");
        Files.createDirectory(rules.resolve("licenses"));
        Files.createSymbolicLink(rules.resolve("licenses/a.yml"), Path.of("../..data/a.yml"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), rules);

        assertThat(RuleFolder.read(link).path("licenses"))
                .hasToString("[{\"file\":\"rules/licenses/a.yml\",\"id\":\"A\"}]");
    }

    @Test
    void aLinkToItselfIsSaid() throws IOException {
        Path file = Files.createDirectory(folder.resolve("licenses")).resolve("a.yml");
        Files.createSymbolicLink(file, file);

        assertThatThrownBy(() -> RuleFolder.read(folder))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("rules/licenses/a.yml cannot be found: ")
                .hasMessageEndingWith(". It may be a link to nothing, or to itself.");
    }

    @Test
    void aFolderThatIsNamedLikeARuleIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("licenses/a.yml"));

        assertThatThrownBy(() -> RuleFolder.read(folder))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/licenses/a.yml is not a file. Remove it, or give it another ending.");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        write("licenses/a.yml", "# comment\n".repeat(420_000));

        assertThatThrownBy(() -> RuleFolder.read(folder))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/licenses/a.yml is larger than 4 MiB. Split it.");
    }

    @Test
    void aRuleCannotPassForAnotherFile() throws IOException {
        write("licenses/a.yml", "file: rules/licenses/mit.yml\nid: A\n");

        assertThatThrownBy(() -> RuleFolder.read(folder))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/licenses/a.yml has the key \"file\", which only the reader of rules may set. "
                        + "Remove it.");
    }

    private static String shown(String name) {
        return name.contains("/") ? "rules/" + name : name;
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
