package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.ModelFiles;
import io.github.weightmark.fixtures.WeightBytes;
import io.github.weightmark.gather.Gatherer;
import io.github.weightmark.gather.card.CardReader;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.weights.WeightFormats;
import io.github.weightmark.gather.weights.WeightReader;
import io.github.weightmark.judge.PolicyException;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.LockException;
import io.github.weightmark.lock.LockFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs of ten megabytes that were made to take memory: a process with little of it reads them all. */
class HostileInputsTest {

    /** 64 MB for whatever the input asks for, and 16 MB for the input and the program. */
    private static final String MEMORY = "-Xmx80m";

    private static final int LONG = 10 << 20;
    private static final int MOST_OF_A_POLICY = 1 << 20;

    @Test
    void tenMegabytesOfAnythingAreReadInLittleMemory(@TempDir Path folder) throws Exception {
        inputs().forEach((name, bytes) -> write(folder.resolve(name), bytes));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileInputsTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines()).hasSize(inputs().size());
    }

    private static Map<String, byte[]> inputs() {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        inputs.put("vocabulary.gguf", GgufBytes.gguf().strings("a", 600_000).bytes());
        inputs.put("endless.gguf", Arrays.copyOf(GgufBytes.gguf().endless("a").bytes(), LONG));
        inputs.put("deep.safetensors", WeightBytes.safetensorsHeader("{\"a\":" + "[".repeat(LONG)));
        inputs.put("names.safetensors", WeightBytes.safetensorsHeader(names()));
        inputs.put("fields.onnx", new byte[LONG]);
        inputs.put("graph.onnx", WeightBytes.onnx(LONG, Map.of("model_license", "MIT")));
        inputs.put("zeros.tflite", Arrays.copyOf("\0\0\0\0TFL3".getBytes(StandardCharsets.US_ASCII), LONG));
        inputs.put("zeros.mlmodel", new byte[LONG]);
        inputs.put("program.llamafile", ModelFiles.archive(new byte[LONG], Map.of("a", new byte[1])));
        inputs.put("openvino_model.xml", ("<net>" + "<a>".repeat(LONG / 3)).getBytes(StandardCharsets.UTF_8));
        inputs.put("lines.md", ("---\n" + "a: [b]\n".repeat(140_000) + "---\n").getBytes(StandardCharsets.UTF_8));
        inputs.put(
                "blanks.md", ("---\nlicense: mit\n---\n" + " \n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        String values = "a: [b]\n".repeat(LONG / 7);
        inputs.put("lines.lock", utf8("lock: 1\nrules: r\nmodels:\n  m:\n" + values.replace("a", "    a")));
        inputs.put("names.lock", utf8("lock: 1\nrules: r\n" + values));
        inputs.put("deep.lock", utf8("lock: 1\nmodels: " + "[".repeat(LONG)));
        inputs.put("text.lock", utf8("lock: 1\nmodels: \"" + "x".repeat(LONG) + "\""));
        inputs.put("lines.yml", utf8("models: {deny: [" + "a,".repeat(MOST_OF_A_POLICY / 2 - 10) + "]}"));
        inputs.put("deep.yml", utf8("models: " + "[".repeat(MOST_OF_A_POLICY - 10)));
        inputs.put("long.yml", utf8(values));
        inputs.put("Modelfile", utf8("LICENSE \"\"\"" + "FROM a\n".repeat(LONG / 7)));
        inputs.put("model.yaml", utf8("model: a\nbase:\n" + "- {sources: [{type: huggingface}]}\n".repeat(LONG / 35)));
        inputs.put("MLmodel", utf8("flavors: {" + "a: {b: c},".repeat(LONG / 10) + "}"));
        inputs.put(
                "metadata.json",
                utf8("{\"licenses\":{\"license\":[" + "{\"name\":\"x\"},".repeat(LONG / 13) + "{}]}}"));
        inputs.put("config.json", utf8("{\"a\":" + "[".repeat(LONG)));
        return inputs;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String names() {
        StringBuilder names = new StringBuilder("{\"__metadata__\":{\"a\":\"b\"");
        for (int i = 0; names.length() < LONG - 100; i++) {
            names.append(",\"k").append(i).append("\":\"v\"");
        }
        return names.append("}}").toString();
    }

    /** What the process of its own does: reads every file, and says so. */
    public static void main(String[] arguments) throws IOException {
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                read(file, String.valueOf(file.getFileName()));
                System.out.println(file.getFileName());
            }
        }
    }

    private static void read(Path file, String name) throws IOException {
        EvidenceDraft draft =
                new EvidenceDraft(ModelRef.of("file", name), reference -> ModelRef.huggingFace(reference.id()));
        Optional<String> weights = WeightFormats.of(name);
        if (name.endsWith(".lock")) {
            assertThatThrownBy(() -> LockFile.read(file)).isInstanceOf(LockException.class);
        } else if (name.endsWith(".yml")) {
            assertThatThrownBy(() -> new PolicyReader(Knowledge.bundled()).read(file))
                    .isInstanceOf(PolicyException.class);
        } else if (name.endsWith(".md")) {
            String card = Files.readString(file).substring(0, (int) Math.min(5 << 20, Files.size(file)));
            new CardReader(Limits.DEFAULT).read(new EvidenceText(name, TextRole.CARD, card, 1, ""), draft);
        } else if (weights.isPresent()) {
            new WeightReader(Limits.DEFAULT).read(file, name, weights.get(), draft);
        } else {
            readBeside(file, name);
        }
    }

    /** In a folder of its own, as it lies beside a model. */
    private static void readBeside(Path file, String name) throws IOException {
        Path folder = Files.createDirectory(file.resolveSibling("beside-" + name));
        Files.move(file, folder.resolve(name));
        try (Gatherer gatherer = new Gatherer(
                file.resolveSibling(""), true, Map.of(), Limits.DEFAULT, ref -> ModelRef.huggingFace(ref.id()))) {
            gatherer.gather(List.of(ModelRef.of("file", "beside-" + name)));
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
