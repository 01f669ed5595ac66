package io.github.weightmark.gather.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.ModelFiles;
import io.github.weightmark.fixtures.WeightBytes;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that somebody made to be read otherwise than they are, or not to be read at all. */
class HostileHeadersTest {

    private static final String LOST = ", so what it says of its licence is lost. Fetch the file again; if it is whole,"
            + " its maker must write it anew.";

    @Test
    void anOnnxPropertyWithTwoValuesIsAnError() {
        assertThat(told("m.onnx", joined(onnx("model_license", "MIT"), onnx("model_license", "CC-BY-NC-4.0"))))
                .containsExactly("onnx.malformed error: The header of m.onnx has the key model_license twice" + LOST);
    }

    @Test
    void anOnnxPropertyThatRepeatsItselfIsNone() {
        assertThat(claims("m.onnx", joined(onnx("model_license", "MIT"), onnx("model_license", "MIT"))))
                .containsExactly("MIT");
    }

    @Test
    void whatAStrangerCallsHisPropertiesIsToldWithoutWhatSteersATerminal() {
        String key = "\u001b[2J" + "x".repeat(200);

        assertThat(told("m.onnx", joined(onnx(key, "a"), onnx(key, "b"))))
                .containsExactly("onnx.malformed error: The header of m.onnx has the key ?[2J" + "x".repeat(76)
                        + " twice" + LOST);
    }

    @ParameterizedTest
    @CsvSource({"3, unknown wire type 3", "4, unknown wire type 4", "6, unknown wire type 6", "7, unknown wire type 7"})
    void aKindOfFieldThatProtobufDoesNotHaveIsAnError(int kind, String why) {
        assertThat(told("m.onnx", new byte[] {(byte) (8 | kind), 1}))
                .containsExactly("onnx.malformed error: The header of m.onnx is no ONNX: " + why + LOST);
        assertThat(told("m.mlmodel", new byte[] {(byte) (8 | kind), 1}))
                .containsExactly("coreml.malformed error: The header of m.mlmodel is no Core ML: " + why + LOST);
    }

    @Test
    void aNumberWithoutEndIsAnError() {
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0xFF);

        assertThat(told("m.onnx", endless))
                .containsExactly(
                        "onnx.malformed error: The header of m.onnx is no ONNX: a number has more than ten bytes"
                                + LOST);
    }

    @Test
    void aFieldThatReachesOutOfItsMessageIsAnError() {
        // entry of metadata_props, 4 bytes long, in which a key claims 100
        assertThat(told("m.onnx", new byte[] {114, 4, 10, 100, 'a', 'b'}))
                .containsExactly(
                        "onnx.truncated error: The header of m.onnx claims a field of 100 bytes where 2 are left"
                                + LOST);
    }

    @Test
    void aFieldLongerThanAnyFileIsAnError() {
        byte[] file = {114, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F};

        assertThat(told("m.onnx", file))
                .containsExactly(
                        "onnx.truncated error: The header of m.onnx claims a field of 4398046511103 bytes where"
                                + " 0 are left" + LOST);
    }

    @Test
    void moreFieldsThanAnyModelHasAreAnError() {
        byte[] file = new byte[2_000_002];
        Arrays.fill(file, (byte) 8);

        assertThat(told("m.onnx", file))
                .containsExactly("onnx.malformed error: The header of m.onnx has more than 1000000 fields" + LOST);
    }

    @Test
    void aPropertyLongerThanALicenceIsAnError() {
        String text = "x".repeat(Limits.DEFAULT.stringBytes() + 1);

        assertThat(told("m.onnx", onnx("model_license", text)))
                .containsExactly("onnx.too-large error: The header of m.onnx has a property of " + text.length()
                        + " bytes" + LOST);
    }

    @Test
    void aCoreMlModelThatNamesTwoLicencesIsAnError() {
        byte[] file = joined(ModelFiles.coreMl("MIT", Map.of()), ModelFiles.coreMl("CC-BY-NC-4.0", Map.of()));

        assertThat(told("m.mlmodel", file))
                .containsExactly("coreml.malformed error: The header of m.mlmodel names two licences" + LOST);
    }

    @Test
    void aCoreMlModelThatNamesItsLicenceTwiceNamesIt() {
        byte[] file = joined(ModelFiles.coreMl("MIT", Map.of()), ModelFiles.coreMl("MIT", Map.of()));

        assertThat(claims("m.mlmodel", file)).containsExactly("MIT");
    }

    @Test
    void aDescriptionWithoutMetadataSaysNothing() {
        assertThat(told("m.mlmodel", new byte[] {18, 2, 10, 0})).isEmpty();
    }

    /** The offsets of a TFLite file, by where they stand in it. */
    @ParameterizedTest
    @CsvSource({
        "0, 2147483647, 'leads to offset 2147483647, beyond its end'",
        "28, 2147483647, 'leads to offset -2147483619, beyond its end'",
        "28, -2147483648, 'leads to offset 2147483676, beyond its end'",
        "32, -1, 'leads to offset 4294967327, beyond its end'"
    })
    void anOffsetThatLeadsOutOfATfLiteFileIsAnError(int at, int offset, String why) {
        byte[] file = ModelFiles.tfLite("MIT");
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, offset);

        List<String> told = told("m.tflite", file);

        assertThat(told).containsExactly("tflite.truncated error: The header of m.tflite " + why + LOST);
    }

    @Test
    void aTfLiteRootThatLeadsToItselfEnds() {
        byte[] file = ModelFiles.tfLite("MIT");
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0);

        assertThat(evidence("m.tflite", file).claims()).isEmpty();
    }

    @Test
    void aTfLiteFileOfAnotherKindIsAnError() {
        byte[] file = ModelFiles.tfLite("MIT");
        file[4] = 'X';

        assertThat(told("m.tflite", file))
                .containsExactly("tflite.malformed error: The header of m.tflite is no TFLite" + LOST);
    }

    @Test
    void metadataOfAnotherKindInATfLiteFileSayNothing() {
        byte[] file = ModelFiles.tfLite("MIT");
        file[new String(file, StandardCharsets.ISO_8859_1).indexOf("M001")] = 'X';

        assertThat(evidence("m.tflite", file).claims()).isEmpty();
    }

    @Test
    void everyModelInALlamafileCounts() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.gguf", GgufBytes.gguf().string("general.license", "mit").bytes());
        members.put(
                "B.GGUF",
                GgufBytes.gguf().string("general.license", "cc-by-nc-4.0").bytes());

        assertThat(claims("m.llamafile", ModelFiles.archive(new byte[7], members)))
                .containsExactly("mit", "cc-by-nc-4.0");
    }

    @Test
    void aLlamafileWithoutAModelSaysNothing() {
        assertThat(claims("m.llamafile", ModelFiles.archive(new byte[7], Map.of("notes.txt", new byte[3]))))
                .isEmpty();
    }

    @Test
    void aModelInALlamafileThatIsCutOffIsAnError() {
        byte[] cut =
                Arrays.copyOf(GgufBytes.gguf().string("general.license", "mit").bytes(), 40);

        assertThat(told("m.llamafile", ModelFiles.archive(new byte[7], Map.of("m.gguf", cut))))
                .singleElement()
                .asString()
                .startsWith("llamafile.truncated error: The header of m.llamafile ")
                .endsWith(LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.llamafile", "m.dduf"})
    void twoMembersOfOneNameAreAnError(String name) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.json", new byte[2]);
        members.put("b.json", new byte[2]);
        byte[] file = ModelFiles.archive(new byte[0], members);
        replace(file, "b.json", "a.json");

        assertThat(told(name, file))
                .containsExactly(
                        name.substring(2) + ".malformed error: The header of " + name + " holds a.json twice" + LOST);
    }

    @Test
    void aMemberThatLiesBeyondAnyFileIsAnErrorAndNotLeftOut() {
        byte[] file = withWideSize("m.gguf", -1L);

        assertThat(told("m.llamafile", file))
                .containsExactly("llamafile.malformed error: The header of m.llamafile claims that m.gguf lies beyond"
                        + " 2^63 bytes" + LOST);
    }

    @Test
    void aMemberThatIsLongerThanTheFileIsAnError() {
        byte[] file = withWideSize("m.gguf", 1L << 40);

        assertThat(told("m.llamafile", file))
                .containsExactly("llamafile.truncated error: The header of m.llamafile claims 1099511627776 bytes of"
                        + " m.gguf" + LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "{\"_name_or_path\":7}", "{\"_name_or_path\":\"local\"}", "{}"})
    void anIndexThatNamesNoModelNamesNone(String json) {
        Evidence evidence = evidence("m.dduf", dduf(json));

        assertThat(evidence.parents()).isEmpty();
        assertThat(evidence.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":", "\u0000", "<html>"})
    void anIndexThatIsNoJsonIsAnError(String json) {
        assertThat(told("m.dduf", dduf(json)))
                .containsExactly(
                        "dduf.malformed error: The header of m.dduf has a model_index.json that is no JSON" + LOST);
    }

    @Test
    void anIndexNestedWithoutEndIsAnError() {
        assertThat(told("m.dduf", dduf("[".repeat(100_000))))
                .containsExactly(
                        "dduf.malformed error: The header of m.dduf has a model_index.json that is no JSON" + LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.keras", "m.h5", "m.pt", "model.bin"})
    void whatIsCalledOtherwiseAndIsAGgufFileIsReadAsOne(String name) {
        byte[] file = GgufBytes.gguf().string("general.license", "llama2").bytes();

        assertThat(claims(name, file)).containsExactly("llama2");
    }

    private static byte[] dduf(String index) {
        return ModelFiles.archive(new byte[0], Map.of("model_index.json", index.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] onnx(String key, String value) {
        return WeightBytes.onnx(3, Map.of(key, value));
    }

    private static byte[] joined(byte[] one, byte[] two) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(two);
        return all.toByteArray();
    }

    private static void replace(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
            System.arraycopy(to.getBytes(StandardCharsets.ISO_8859_1), 0, file, at, to.length());
        }
    }

    /** An archive of one member whose size stands in the extra field for sizes beyond 4 GB. */
    private static byte[] withWideSize(String name, long size) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        int entry = 46 + bytes.length + 20;
        ByteBuffer out = ByteBuffer.allocate(30 + bytes.length + entry + 22).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x04034b50)
                .put(new byte[22])
                .putShort((short) bytes.length)
                .putShort((short) 0)
                .put(bytes);
        int directory = out.position();
        out.putInt(0x02014b50).put(new byte[16]).putInt(-1).putInt(-1);
        out.putShort((short) bytes.length)
                .putShort((short) 20)
                .put(new byte[10])
                .putInt(0)
                .put(bytes);
        out.putShort((short) 1).putShort((short) 16).putLong(size).putLong(size);
        out.putInt(0x06054b50).put(new byte[4]).putShort((short) 1).putShort((short) 1);
        out.putInt(entry).putInt(directory).putShort((short) 0);
        return out.array();
    }

    private static List<String> claims(String name, byte[] file) {
        Evidence evidence = evidence(name, file);
        assertThat(evidence.problems()).isEmpty();
        return evidence.claims().stream().map(claim -> claim.value()).toList();
    }

    /** What is told of a file; of one that cannot be read no claim may be left. */
    private static List<String> told(String name, byte[] file) {
        Evidence evidence = evidence(name, file);
        assertThat(evidence.claims()).isEmpty();
        return evidence.problems().stream()
                .map(problem -> problem.id() + " " + problem.level() + ": " + problem.message() + " " + problem.help())
                .toList();
    }

    private static Evidence evidence(String name, byte[] file) {
        EvidenceDraft draft =
                new EvidenceDraft(ModelRef.of("file", name), reference -> ModelRef.huggingFace(reference.id()));
        ByteSource source = new ByteSource() {
            @Override
            public long size() {
                return file.length;
            }

            @Override
            public int read(ByteBuffer target, long position) {
                int length = (int) Math.min(target.remaining(), file.length - position);
                if (length > 0) {
                    target.put(file, (int) position, length);
                }
                return length > 0 ? length : target.hasRemaining() ? -1 : 0;
            }
        };
        new WeightReader(Limits.DEFAULT)
                .read(source, name, WeightFormats.of(name).orElseThrow(), draft);
        return draft.read(null, name, Gate.UNKNOWN, List.of());
    }
}
