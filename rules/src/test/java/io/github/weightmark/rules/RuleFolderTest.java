package io.github.weightmark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
