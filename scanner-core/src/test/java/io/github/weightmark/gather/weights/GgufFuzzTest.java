package io.github.weightmark.gather.weights;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.fixtures.GgufBytes;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, reading them as GGUF ends, with claims or with a problem. */
class GgufFuzzTest {

    @MethodSource("ggufs")
    @FuzzTest(maxDuration = "1m")
    void gguf(byte[] file) {
        FuzzedWeights.read("m.gguf", file);
    }

    static Stream<byte[]> ggufs() {
        return Stream.of(
                GgufBytes.gguf().string("general.license", "mit").bytes(),
                GgufBytes.of(1, ByteOrder.LITTLE_ENDIAN).strings("a", 3).bytes(),
                GgufBytes.of(3, ByteOrder.BIG_ENDIAN).uint32("a", 3).bytes(),
                GgufBytes.gguf().endless("a").bytes(),
                "GGUF".getBytes(StandardCharsets.US_ASCII));
    }
}
