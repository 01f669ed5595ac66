package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.TextRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTextsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "NOTICE, NOTICE",
        "docs/NOTICE.md, NOTICE",
        "THIRD-PARTY-NOTICES.txt, NOTICE",
        "LICENSE, LICENSE",
        "models/LICENSE-LLAMA.txt, LICENSE",
        "licenses/llama-3.1.txt, LICENSE",
        "USE_POLICY.md, LICENSE",
        "README.md, CARD",
        "src/main/resources/static/index.html, CARD",
        "src/main/resources/messages_de.properties, CARD",
        "frontend/Footer.tsx, CARD",
    })
    void namesTellWhatATextIsToUsers(String path, TextRole role) {
        assertThat(ProjectTexts.role(path)).contains(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"src/main/java/App.java", "pom.xml", "LicenseChecker.java", "model.safetensors", "notice.py"})
    void codeIsNoTextToUsers(String path) {
        assertThat(ProjectTexts.role(path)).isEmpty();
    }

    @Test
    void licencesAreReadBeforeDocumentsAndAllTogetherNeverFillTheMemory() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("docs/" + i + ".md", "m".repeat(1 << 20));
        }
        write("zz/LICENSE", "the terms");

        Project project = read();

        assertThat(project.complete()).isFalse();
        assertThat(project.texts())
                .extracting(EvidenceText::path)
                .contains("zz/LICENSE")
                .isSorted();
        assertThat(project.texts().stream()
                        .mapToInt(text -> text.content().length())
                        .sum())
                .isLessThanOrEqualTo(1 << 25);
    }

    @Test
    void textsAreSortedAndBuildFoldersLeftOut() throws IOException {
        write("docs/b.md", "b");
        write("NOTICE", "n");
        write("target/site/index.html", "built");
        write("node_modules/x/README.md", "theirs");

        Project project = read();

        assertThat(project.texts()).extracting(EvidenceText::path).containsExactly("NOTICE", "docs/b.md");
        assertThat(project.complete()).isTrue();
    }

    @Test
    void aTextThatIsTooLargeIsTold() throws IOException {
        write("docs/huge.txt", "x".repeat((1 << 20) + 1));

        assertThat(read().complete()).isFalse();
        assertThat(read().texts()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereShowsNothing() {
        Project project = new ProjectTexts(folder.resolve("none"), Limits.DEFAULT).read();

        assertThat(project.texts()).isEmpty();
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path outside = Files.createTempFile("outside", ".md");
        Files.createSymbolicLink(folder.resolve("README.md"), outside);

        assertThat(read().texts()).isEmpty();
    }

    private Project read() {
        return new ProjectTexts(folder, Limits.DEFAULT).read();
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
