package io.github.weightmark.gather.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.WeightBytes;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightReaderTest {

    @TempDir
    Path folder;

    @Test
    void aGgufFileTellsLicenceAndParents() throws IOException {
        Evidence evidence = read(
                "m.gguf",
                GgufBytes.gguf()
                        .string("general.architecture", "llama")
                        .string("general.license", "llama3.1")
                        .string("general.license.name", "Acme Terms")
                        .uint32("general.base_model.count", 2)
                        .string("general.base_model.0.name", "Base")
                        .string("general.base_model.0.repo_url", "https://huggingface.co/acme/base")
                        .string("general.base_model.1.name", "Other Base")
                        .string("general.source.repo_url", "https://huggingface.co/acme/tuned")
                        .bytes());

        assertThat(claims(evidence))
                .containsExactly("weight-metadata llama3.1 m.gguf", "weight-metadata Acme Terms m.gguf");
        assertThat(evidence.parents())
                .extracting(parent -> parent.model() + " " + parent.relation() + " " + parent.raw())
                .containsExactly(
                        "acme/base derived https://huggingface.co/acme/base",
                        "null derived Other Base",
                        "acme/tuned quantized https://huggingface.co/acme/tuned");
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void aVocabularyBeforeTheLicenceIsPassedOver() throws IOException {
        Evidence evidence = read(
                "m.gguf",
                GgufBytes.gguf()
                        .strings("tokenizer.ggml.tokens", 200_000)
                        .string("general.license", "mit")
                        .bytes());

        assertThat(claims(evidence)).containsExactly("weight-metadata mit m.gguf");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyVersionIsRead(int version) throws IOException {
        byte[] file = GgufBytes.of(version, ByteOrder.LITTLE_ENDIAN)
                .strings("tokenizer.ggml.tokens", 3)
                .string("general.license", "mit")
                .bytes();

        assertThat(claims(read("m.gguf", file))).containsExactly("weight-metadata mit m.gguf");
    }

    @Test
    void bigEndianFilesAreRead() throws IOException {
        byte[] file = GgufBytes.of(3, ByteOrder.BIG_ENDIAN)
                .uint32("general.file_type", 1)
                .string("general.license", "mit")
                .bytes();

        assertThat(claims(read("m.gguf", file))).containsExactly("weight-metadata mit m.gguf");
    }

    @Test
    void aLicenceTextInTheHeaderIsAText() throws IOException {
        byte[] file = GgufBytes.gguf()
                .string("general.license", "Acme terms\nYou may.")
                .bytes();

        Evidence evidence = read("m.gguf", file);

        assertThat(evidence.claims()).isEmpty();
        assertThat(evidence.texts())
                .extracting(text -> text.role() + " " + text.content())
                .containsExactly("weight-metadata Acme terms\nYou may.");
    }

    @Test
    void anUnknownVersionIsAnError() throws IOException {
        assertThat(problems(
                        read("m.gguf", GgufBytes.of(9, ByteOrder.LITTLE_ENDIAN).bytes())))
                .containsExactly(
                        "gguf.malformed error m.gguf: The header of m.gguf is of version 9, and 1 to 3 are known,"
                                + " so what it says of its licence is lost. Fetch the file again; if it is whole, its maker must"
                                + " write it anew.");
    }

    @Test
    void aTruncatedGgufFileIsAnError() throws IOException {
        byte[] whole = GgufBytes.gguf().string("general.license", "mit").bytes();

        Evidence evidence = read("m.gguf", Arrays.copyOf(whole, whole.length - 2));

        assertThat(evidence.claims()).isEmpty();
        assertThat(problems(evidence))
                .containsExactly(
                        "gguf.truncated error m.gguf: The header of m.gguf claims 3 bytes at offset 59 where the"
                                + " file has 1, so what it says of its licence is lost. Fetch the file again; if it is whole, its"
                                + " maker must write it anew.");
    }

    @Test
    void aListLongerThanTheFileIsAnErrorAndAllocatesNothing() throws IOException {
        assertThat(problems(read("m.gguf", GgufBytes.gguf().endless("x.list").bytes())))
                .containsExactly(
                        "gguf.truncated error m.gguf: The header of m.gguf claims a list of 2147483647 items at"
                                + " offset 54 where the file has 0 bytes, so what it says of its licence is lost. Fetch the file"
                                + " again; if it is whole, its maker must write it anew.");
    }

    @Test
    void everyTruncationOfAGgufFileIsAProblemAndNeverACrash() throws IOException {
        byte[] whole = GgufBytes.gguf()
                .strings("tokenizer.ggml.tokens", 4)
                .uint32("general.file_type", 1)
                .string("general.license", "mit")
                .bytes();
        for (int length = 0; length < whole.length; length++) {
            assertThat(read("m.gguf", Arrays.copyOf(whole, length)).problems()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsCalledGgufAndIsNoneIsAnError() throws IOException {
        assertThat(problems(read("m.gguf", "<html>not found</html>".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "gguf.malformed error m.gguf: The header of m.gguf does not begin with GGUF, so what it"
                                + " says of its licence is lost. Fetch the file again; if it is whole, its maker must write it"
                                + " anew.");
    }

    @Test
    void aGgufFileIsOneWhateverItsName() throws IOException {
        byte[] file = GgufBytes.gguf().string("general.license", "mit").bytes();

        assertThat(claims(read("pytorch_model.bin", file))).containsExactly("weight-metadata mit pytorch_model.bin");
    }

    @Test
    void safetensorsTellLicenceAndMergedModels() throws IOException {
        Evidence evidence = read(
                "m.safetensors",
                WeightBytes.safetensors(
                        "{\"modelspec.license\":\"MIT\",\"modelspec.merged_from\":\"acme/a, acme/b\"}"));

        assertThat(claims(evidence)).containsExactly("weight-metadata MIT m.safetensors");
        assertThat(evidence.parents())
                .extracting(parent -> parent.model() + " " + parent.relation())
                .containsExactly("acme/a merge", "acme/b merge");
    }

    @Test
    void safetensorsWithoutMetadataClaimNothing() throws IOException {
        Evidence evidence = read("m.safetensors", WeightBytes.safetensorsHeader("{}  "));

        assertThat(evidence.claims()).isEmpty();
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void aSafetensorsHeaderThatIsNoJsonIsAnError() throws IOException {
        assertThat(problems(read("m.safetensors", WeightBytes.safetensorsHeader("[1]"))))
                .containsExactly("safetensors.malformed error m.safetensors: The header of m.safetensors is no JSON"
                        + " object, so what it says of its licence is lost. Fetch the file again; if it is whole, its"
                        + " maker must write it anew.");
    }

    @Test
    void aHugeSafetensorsHeaderIsAnError() throws IOException {
        byte[] file = new byte[16];
        Arrays.fill(file, (byte) 0x11);

        assertThat(problems(read("m.safetensors", file)))
                .containsExactly("safetensors.malformed error m.safetensors: The header of m.safetensors claims to be"
                        + " 1229782938247303441 bytes long, so what it says of its licence is lost. Fetch the file again;"
                        + " if it is whole, its maker must write it anew.");
    }

    @Test
    void onnxPropertiesBehindTheGraphAreFound() throws IOException {
        Evidence evidence = read("m.onnx", WeightBytes.onnx(300_000, Map.of("model_license", "Apache-2.0")));

        assertThat(claims(evidence)).containsExactly("weight-metadata Apache-2.0 m.onnx");
    }

    @Test
    void aTruncatedOnnxFileIsAnError() throws IOException {
        byte[] whole = WeightBytes.onnx(1000, Map.of("model_license", "Apache-2.0"));

        assertThat(problems(read("m.onnx", Arrays.copyOf(whole, 500))))
                .containsExactly("onnx.truncated error m.onnx: The header of m.onnx claims a field of 1000 bytes"
                        + " where 495 are left, so what it says of its licence is lost. Fetch the file again; if it is"
                        + " whole, its maker must write it anew.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.gguf", "m.safetensors", "m.onnx"})
    void damagedFilesAreProblemsAndNeverACrash(String name) throws IOException {
        byte[] whole = whole(name);
        Random random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 3; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(read(name, damaged).problems()).hasSizeLessThan(2);
        }
    }

    private static byte[] whole(String name) {
        return switch (name) {
            case "m.gguf" ->
                GgufBytes.gguf()
                        .strings("tokenizer.ggml.tokens", 4)
                        .uint32("general.file_type", 1)
                        .string("general.license", "mit")
                        .bytes();
            case "m.safetensors" -> WeightBytes.safetensors("{\"license\":\"mit\"}");
            default -> WeightBytes.onnx(20, Map.of("model_license", "mit"));
        };
    }

    @Test
    void aPointerIsNoWeights() throws IOException {
        assertThat(problems(read("m.safetensors", WeightBytes.lfsPointer())))
                .containsExactly(
                        "weights.lfs-pointer error m.safetensors: The weights of m.safetensors are not here: the"
                                + " file is a Git LFS pointer. Run: git lfs pull");
    }

    @Test
    void aPickleIsNeverOpened() throws IOException {
        Evidence evidence = read("m.pt", new byte[] {(byte) 0x80, 2, '}', '.'});

        assertThat(evidence.claims()).isEmpty();
        assertThat(evidence.problems()).isEmpty();
    }

    private Evidence read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        EvidenceDraft draft =
                new EvidenceDraft(ModelRef.of("file", name), reference -> ModelRef.huggingFace(reference.id()));
        String format = WeightFormats.of(name).orElseThrow();
        new WeightReader(Limits.DEFAULT).read(file, name, format, draft);
        return draft.read(null, "test", Gate.UNKNOWN, List.of());
    }

    private static List<String> claims(Evidence evidence) {
        return evidence.claims().stream()
                .map(claim -> claim.kind() + " " + claim.value() + " " + claim.source())
                .toList();
    }

    private static List<String> problems(Evidence evidence) {
        return evidence.problems().stream()
                .map(problem -> problem.id() + " " + problem.level() + " " + problem.source() + ": " + problem.message()
                        + " " + problem.help())
                .toList();
    }
}
