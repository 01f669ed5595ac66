package io.github.weightmark.gather.weights;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.ModelFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, reading them as llamafile and DDUF ends, with claims or with a problem. */
class PackedWeightsFuzzTest {

    @MethodSource("archives")
    @FuzzTest(maxDuration = "1m")
    void archive(byte[] file) {
        FuzzedWeights.read("m.llamafile", file);
        FuzzedWeights.read("m.dduf", file);
    }

    static Stream<byte[]> archives() {
        byte[] index = "{\"_name_or_path\":\"a/b\"}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                ModelFiles.archive(
                        new byte[3], Map.of("m.gguf", GgufBytes.gguf().bytes())),
                ModelFiles.archive(new byte[0], Map.of("model_index.json", index)),
                ModelFiles.packed(Map.of("../../model_index.json", index)));
    }
}
