package io.github.weightmark.gather.weights;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.fixtures.ModelFiles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, reading them as TFLite ends, with claims or with a problem. */
class TfLiteFuzzTest {

    @MethodSource("tfLites")
    @FuzzTest(maxDuration = "1m")
    void tfLite(byte[] file) {
        FuzzedWeights.read("m.tflite", file);
    }

    static Stream<byte[]> tfLites() {
        byte[] circle = ModelFiles.tfLite("MIT");
        ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN).putInt(36, 0);
        return Stream.of(ModelFiles.tfLite("MIT"), circle, "\0\0\0\0TFL3".getBytes(StandardCharsets.US_ASCII));
    }
}
