package io.github.weightmark.gather.weights;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.fixtures.WeightBytes;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, reading them as safetensors ends, with claims or with a problem. */
class SafetensorsFuzzTest {

    @MethodSource("safetensors")
    @FuzzTest(maxDuration = "1m")
    void safetensors(byte[] file) {
        FuzzedWeights.read("m.safetensors", file);
    }

    static Stream<byte[]> safetensors() {
        return Stream.of(
                WeightBytes.safetensors("{\"modelspec.license\":\"MIT\"}"),
                WeightBytes.safetensorsHeader("[".repeat(1000)),
                WeightBytes.safetensorsHeader("{\"__metadata__\":{\"a\":{\"b\":[1]}}}"),
                new byte[] {-1, -1, -1, -1, -1, -1, -1, 127});
    }
}
