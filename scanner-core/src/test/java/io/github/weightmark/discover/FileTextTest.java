package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Sighting;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Encodings and line ends: the model is found, and its place is the one an editor shows. */
class FileTextTest {

    private static final String LINE = "spring.ai.ollama.chat.options.model=phi4";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyEncodingWithAMarkIsRead(Charset charset, String mark) {
        project.bytes("a.properties", (mark + "# caf\u00e9\n" + LINE).getBytes(charset));

        assertThat(project.sightings())
                .extracting(Sighting::line, Sighting::column)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, 37));
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(StandardCharsets.UTF_8, ""),
                Arguments.of(StandardCharsets.UTF_8, "\uFEFF"),
                Arguments.of(StandardCharsets.UTF_16LE, "\uFEFF"),
                Arguments.of(StandardCharsets.UTF_16BE, "\uFEFF"),
                Arguments.of(StandardCharsets.ISO_8859_1, ""));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void lineEndsOfWindowsChangeNoPlace(String name, String text, int line, int column, String reference) {
        project.bytes(name, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(project.sightings())
                .extracting(Sighting::line, Sighting::column, Project::summary, Sighting::raw)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        line, column, reference + " used", reference.substring(reference.indexOf(':') + 1)));
    }

    static Stream<Arguments> syntaxes() {
        return Stream.of(
                Arguments.of("a.properties", "a=b\n" + LINE + "\nc=d\n", 2, 37, "ollama:phi4"),
                Arguments.of("a.yml", "a: b\nspring.ai.ollama.chat.options:\n  model: phi4\n", 3, 10, "ollama:phi4"),
                Arguments.of("a.json", "{\n \"a\": {\n  \"model\": \"gpt-4o\"}}\n", 3, 13, "openai:gpt-4o"),
                Arguments.of("a.sh", "set -e\nollama pull phi4\n", 2, 13, "ollama:phi4"),
                Arguments.of("b.sh", "vllm serve \\\n  Qwen/Qwen3-8B\n", 2, 3, "hf:Qwen/Qwen3-8B"),
                Arguments.of("a.py", "x = 1\nm = ChatOllama(\n    model=\"phi4\")\n", 3, 12, "ollama:phi4"),
                Arguments.of(
                        "A.java",
                        "class A {\n Object m = OllamaOptions.builder()\n .model(\"phi4\");\n}",
                        3,
                        10,
                        "ollama:phi4"),
                Arguments.of("Modelfile", "# x\nFROM phi4\n", 2, 6, "ollama:phi4"),
                Arguments.of("Dockerfile", "FROM x\nENV A_MODEL=BAAI/bge-m3\n", 2, 13, "hf:BAAI/bge-m3"));
    }

    @Test
    void aFileWithAZeroByteIsBinary() {
        byte[] bytes = (LINE + "\n\0").getBytes(StandardCharsets.UTF_8);

        assertThat(project.bytes("a.properties", bytes).finds()).isEmpty();
        assertThat(project.discovery().filesSkipped()).isEqualTo(1);
    }

    @Test
    void aZeroByteFarBehindChangesNothing() {
        String text = LINE + "\n" + "#".repeat(9000) + "\0";

        assertThat(project.bytes("a.properties", text.getBytes(StandardCharsets.UTF_8))
                        .finds())
                .containsExactly("ollama:phi4 used");
    }

    @Test
    void aMarkAloneAndNothingAtAllAreEmptyTexts() {
        assertThat(FileText.of(new byte[0])).isEmpty();
        assertThat(FileText.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}))
                .isEmpty();
        assertThat(FileText.of(new byte[] {(byte) 0xFF, (byte) 0xFE})).isEmpty();
    }
}
