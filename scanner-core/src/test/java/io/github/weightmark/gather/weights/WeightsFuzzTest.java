package io.github.weightmark.gather.weights;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.ModelFiles;
import io.github.weightmark.fixtures.WeightBytes;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes, a reader of weight files ends, with claims or with a problem. Runs over its seeds in every build;
 * {@code JAZZER_FUZZ=1 mvn -pl scanner-core test -Dtest=WeightsFuzzTest#gguf} looks for new ones.
 */
class WeightsFuzzTest {

    @MethodSource("ggufs")
    @FuzzTest(maxDuration = "1m")
    void gguf(byte[] file) {
        read("m.gguf", file);
    }

    @MethodSource("safetensors")
    @FuzzTest(maxDuration = "1m")
    void safetensors(byte[] file) {
        read("m.safetensors", file);
    }

    @MethodSource("protobufs")
    @FuzzTest(maxDuration = "1m")
    void onnx(byte[] file) {
        read("m.onnx", file);
    }

    @MethodSource("protobufs")
    @FuzzTest(maxDuration = "1m")
    void coreMl(byte[] file) {
        read("m.mlmodel", file);
    }

    @MethodSource("tfLites")
    @FuzzTest(maxDuration = "1m")
    void tfLite(byte[] file) {
        read("m.tflite", file);
    }

    @MethodSource("archives")
    @FuzzTest(maxDuration = "1m")
    void archive(byte[] file) {
        read("m.llamafile", file);
        read("m.dduf", file);
    }

    static Stream<byte[]> ggufs() {
        return Stream.of(
                GgufBytes.gguf().string("general.license", "mit").bytes(),
                GgufBytes.of(1, ByteOrder.LITTLE_ENDIAN).strings("a", 3).bytes(),
                GgufBytes.of(3, ByteOrder.BIG_ENDIAN).uint32("a", 3).bytes(),
                GgufBytes.gguf().endless("a").bytes(),
                "GGUF".getBytes(StandardCharsets.US_ASCII));
    }

    static Stream<byte[]> safetensors() {
        return Stream.of(
                WeightBytes.safetensors("{\"modelspec.license\":\"MIT\"}"),
                WeightBytes.safetensorsHeader("[".repeat(1000)),
                WeightBytes.safetensorsHeader("{\"__metadata__\":{\"a\":{\"b\":[1]}}}"),
                new byte[] {-1, -1, -1, -1, -1, -1, -1, 127});
    }

    static Stream<byte[]> protobufs() {
        return Stream.of(
                WeightBytes.onnx(10, Map.of("model_license", "MIT")),
                ModelFiles.coreMl("MIT", Map.of("a", "b")),
                new byte[] {0x72, 127, 1},
                new byte[] {0x72, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
    }

    static Stream<byte[]> tfLites() {
        byte[] circle = ModelFiles.tfLite("MIT");
        ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN).putInt(36, 0);
        return Stream.of(ModelFiles.tfLite("MIT"), circle, "\0\0\0\0TFL3".getBytes(StandardCharsets.US_ASCII));
    }

    static Stream<byte[]> archives() {
        byte[] index = "{\"_name_or_path\":\"a/b\"}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                ModelFiles.archive(
                        new byte[3], Map.of("m.gguf", GgufBytes.gguf().bytes())),
                ModelFiles.archive(new byte[0], Map.of("model_index.json", index)),
                ModelFiles.packed(Map.of("../../model_index.json", index)));
    }

    private static void read(String name, byte[] file) {
        EvidenceDraft draft =
                new EvidenceDraft(ModelRef.of("file", name), reference -> ModelRef.huggingFace(reference.id()));
        ByteSource bytes = new ByteSource() {
            @Override
            public long size() {
                return file.length;
            }

            @Override
            public int read(ByteBuffer target, long position) {
                int length = (int) Math.min(target.remaining(), file.length - position);
                if (length <= 0) {
                    return target.hasRemaining() ? -1 : 0;
                }
                target.put(file, (int) position, length);
                return length;
            }
        };
        new WeightReader(Limits.DEFAULT)
                .read(bytes, name, WeightFormats.of(name).orElseThrow(), draft);
    }
}
