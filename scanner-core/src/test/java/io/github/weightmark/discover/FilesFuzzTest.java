package io.github.weightmark.discover;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.fixtures.ModelFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the files of a project hold, discovery ends: with sightings, with problems or with nothing. */
class FilesFuzzTest {

    /** One of each kind that has a reader of its own. */
    private static final List<String> NAMES = List.of(
            "src/main/resources/application.properties",
            "src/main/resources/application.yml",
            "pyproject.toml",
            "package.json",
            "notes.ipynb",
            "pom.xml",
            "build.gradle.kts",
            "Dockerfile",
            "Modelfile",
            "compose.yaml",
            "main.tf",
            ".env",
            "run.sh",
            "app.py",
            "App.java",
            "app.ts",
            "README.md",
            "models.lock",
            "MLmodel",
            "lib.jar");

    @MethodSource("files")
    @FuzzTest(maxDuration = "1m")
    void file(byte[] file) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        try {
            Project project = new Project(folder);
            NAMES.forEach(name -> project.bytes(name, file));
            project.discovery();
        } finally {
            delete(folder);
        }
    }

    static Stream<byte[]> files() {
        Stream<String> texts = Stream.of(
                "spring.ai.ollama.chat.model=${M:llama3.1:8b}\nmodel=gpt-4o\\\n-mini",
                "services:\n  a: {image: ollama/ollama}\nmodels: &m [*m]\nmodel: !!x {}\n",
                "[model]\nname = 'a/b'\n[[x]]\n[a.b]\nc = \"\"\"\n",
                "{\"model\":\"gpt-4o\",\"a\":[[[[[[]]]]]],\"cells\":[{\"source\":[\"from_pretrained('a/b')\"]}]}",
                "<project><!DOCTYPE x [<!ENTITY a \"b\">]><artifactId>&a;</artifactId></project>",
                "FROM llama3.1:8b AS x\nRUN ollama pull a:b \\\n && huggingface-cli download a/b\nENV M=\"",
                "m = AutoModel.from_pretrained(\"a/b\", revision='''x\n\"\"\"\ndef f(",
                "class A { String m = \"\"\"\n x\\u0022\"; @B(\"a\") int[] x = {1}; /* ",
                "model \"a\" \"b\" { name = \"${var.x}\" }\n<<EOT\n",
                "`${`${`${model: 'gpt-4o'}`}`}`",
                "\u0000\u0001\uffff\ud800");
        return Stream.concat(
                texts.map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                        ModelFiles.packed(Map.of("../x/config.json", "{}".getBytes(StandardCharsets.UTF_8))),
                        ModelFiles.packed(Map.of("a.onnx", new byte[100])),
                        ModelFiles.packed(Map.of("b.jar", ModelFiles.packed(Map.of("a.onnx", new byte[100])))),
                        ModelFiles.packed(Map.of("META-INF/maven/a/b/pom.xml", new byte[0])),
                        new byte[] {'P', 'K', 3, 4, 0, 0, -1, -1, -1, -1, -1, -1}));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
