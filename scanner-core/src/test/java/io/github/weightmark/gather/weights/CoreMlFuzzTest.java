package io.github.weightmark.gather.weights;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.fixtures.ModelFiles;
import io.github.weightmark.fixtures.WeightBytes;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, reading them as Core ML ends, with claims or with a problem. */
class CoreMlFuzzTest {

    @MethodSource("protobufs")
    @FuzzTest(maxDuration = "1m")
    void coreMl(byte[] file) {
        FuzzedWeights.read("m.mlmodel", file);
    }

    static Stream<byte[]> protobufs() {
        return Stream.of(
                WeightBytes.onnx(10, Map.of("model_license", "MIT")),
                ModelFiles.coreMl("MIT", Map.of("a", "b")),
                new byte[] {0x72, 127, 1},
                new byte[] {0x72, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
    }
}
