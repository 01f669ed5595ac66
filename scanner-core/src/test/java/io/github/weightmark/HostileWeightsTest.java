package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.WeightBytes;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Weight files of a project that were made to break a reader: each is seen, none passes, what is beside it is read. */
class HostileWeightsTest {

    private static final int KB = 1 << 10;

    @TempDir
    Path folder;

    static Stream<Arguments> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("endless.gguf", Arrays.copyOf(GgufBytes.gguf().endless("a").bytes(), 64 * KB));
        files.put("cut.gguf", Arrays.copyOf(GgufBytes.gguf().strings("a", 10).bytes(), 30));
        files.put("text.gguf", "not a weight file".getBytes(StandardCharsets.US_ASCII));
        files.put("empty.gguf", new byte[0]);
        files.put("deep.safetensors", WeightBytes.safetensorsHeader("{\"a\":" + "[".repeat(64 * KB)));
        files.put("long.safetensors", Arrays.copyOf(new byte[] {-1, -1, -1, -1, -1, -1, -1, 127, '{'}, KB));
        files.put("cut.safetensors", new byte[] {9, 0, 0, 0});
        files.put("zeros.onnx", new byte[64 * KB]);
        files.put("length.onnx", new byte[] {58, -1, -1, -1, -1, 7, 8});
        files.put("zeros.tflite", Arrays.copyOf("\0\0\0\0TFL3".getBytes(StandardCharsets.US_ASCII), 64 * KB));
        files.put("offset.tflite", new byte[] {-1, -1, -1, 127, 'T', 'F', 'L', '3', 1});
        files.put("zeros.mlmodel", new byte[64 * KB]);
        files.put("bomb.keras", bomb());
        return files.entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noneOfThemPasses(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        Files.writeString(folder.resolve("app.yml"), "model: gpt-4o\n");

        ScanResult result = scan();

        List<ModelResult> files = result.models().stream()
                .filter(model -> model.sightings().get(0).file().equals(name))
                .toList();
        assertThat(files).hasSize(1);
        assertThat(files.get(0).verdict()).isIn(Verdict.INCOMPLETE, Verdict.FAIL);
        assertThat(files.get(0).findings()).isNotEmpty();
        assertThat(result.models())
                .anyMatch(model -> model.sightings().get(0).file().equals("app.yml"));
        assertThat(result.verdict()).isIn(Verdict.INCOMPLETE, Verdict.FAIL);
    }

    private ScanResult scan() {
        Knowledge knowledge = Knowledge.bundled();
        Limits small = new Limits(
                64 * KB, 64 * KB, 64 * KB, 64 * KB, 8 * KB, 20, 20, 16L * KB, 100, KB, 10, 100, 10, 100, 1000, 100, KB,
                1);
        ScanSettings settings =
                new ScanSettings(EnumSet.of(SightingKind.USED), true, LocalDate.of(2026, 11, 1), Map.of(), small);
        return new Scanner(knowledge, new PolicyReader(knowledge).builtIn("default"), settings).scan(folder);
    }

    /** A megabyte of zeros where a few hundred bytes of metadata belong. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("metadata.json"));
            zip.write(new byte[KB * KB]);
        }
        return bytes.toByteArray();
    }
}
