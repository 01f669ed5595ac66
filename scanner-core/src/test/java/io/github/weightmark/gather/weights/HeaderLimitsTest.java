package io.github.weightmark.gather.weights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.WeightBytes;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of weight files at each limit, and one step beyond it; and what stands where a text should. */
class HeaderLimitsTest {

    private static final int MOST_ENTRIES = Limits.DEFAULT.weightHeaderEntries();
    private static final int LONGEST_TEXT = Limits.DEFAULT.stringBytes();

    private final ByteBuffer pairs = ByteBuffer.allocate(8 << 20).order(ByteOrder.LITTLE_ENDIAN);

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 2", "4, 4", "5, 4", "6, 4", "7, 1", "10, 8", "11, 8", "12, 8"})
    void aValueOfEveryTypeIsPassedOver(int type, int width) {
        key("a.key", type).put(new byte[width]);
        text("general.license", "mit");

        assertThat(claims(gguf(2))).containsExactly("mit");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 255, -1})
    void aTypeThatIsNoneIsAnError(int type) {
        key("a.key", type).put(new byte[8]);
        text("general.license", "mit");

        assertThat(problem(gguf(2))).isEqualTo("gguf.malformed: has a value of type " + type);
    }

    @Test
    void aHeaderHasAsManyEntriesAsAnyModelAndNoMore() {
        for (int i = 1; i < MOST_ENTRIES; i++) {
            key("a", 0).put((byte) 0);
        }
        text("general.license", "mit");

        assertThat(claims(gguf(MOST_ENTRIES))).containsExactly("mit");
        assertThat(problem(gguf(MOST_ENTRIES + 1))).isEqualTo("gguf.malformed: claims 100001 entries");
    }

    @ParameterizedTest
    @CsvSource({"65535, ", "65536, gguf.malformed: has a key of 65536 bytes"})
    void aKeyIsAsLongAsTheFormatHasItAndNoLonger(int length, @Nullable String problem) {
        key("k".repeat(length), 0).put((byte) 0);
        text("general.license", "mit");

        assertThat(problem(gguf(2))).isEqualTo(problem);
    }

    @Test
    void aTextIsAsLongAsALicenceAndNoLonger() {
        text("general.license", "m".repeat(LONGEST_TEXT));
        assertThat(evidence("m.gguf", gguf(1)).texts())
                .extracting(text -> text.content().length())
                .containsExactly(LONGEST_TEXT);

        pairs.clear();
        text("general.license", "m".repeat(LONGEST_TEXT + 1));
        assertThat(problem(gguf(1))).isEqualTo("gguf.too-large: has 1048577 bytes in general.license");
    }

    @ParameterizedTest
    @CsvSource({"4, ", "5, gguf.malformed: has a value of type 9"})
    void listsWithinListsEnd(int depth, @Nullable String problem) {
        key("a.list", 9);
        for (int i = 1; i < depth; i++) {
            pairs.putInt(9).putLong(1);
        }
        pairs.putInt(0).putLong(0);
        text("general.license", "mit");

        assertThat(problem(gguf(2))).isEqualTo(problem);
    }

    @Test
    void aLengthBeyondAllFilesIsAnError() {
        key("a.text", 8).putLong(-1);

        assertThat(problem(gguf(1))).isEqualTo("gguf.malformed: claims a length beyond 2^63");
    }

    /** A list in the place of the licence would say nothing to us and something to others. */
    @ParameterizedTest
    @ValueSource(strings = {"general.license", "general.license.name", "general.license.link"})
    void aLicenceThatIsNoTextIsAnError(String key) {
        key(key, 9).putInt(8).putLong(1).putLong(12).put("cc-by-nc-4.0".getBytes(UTF_8));

        assertThat(problem(gguf(1))).isEqualTo("gguf.malformed: has no text as " + key);
    }

    @Test
    void aListUnderAnotherKeyIsNone() {
        key("general.tags", 9).putInt(8).putLong(1).putLong(4).put("chat".getBytes(UTF_8));
        text("general.license", "mit");

        assertThat(claims(gguf(2))).containsExactly("mit");
    }

    @Test
    void noGapHidesABase() {
        text("general.base_model.0.organization", "Acme");
        text("general.base_model.10.name", "Ten");
        text("general.base_model.2.repo_url", "https://huggingface.co/acme/two");
        text("general.base_model.300.name", "Many");
        text("general.base_model.x.name", "No number");

        assertThat(evidence("m.gguf", gguf(5)).parents())
                .extracting(parent -> parent.raw())
                .containsExactly("https://huggingface.co/acme/two", "Ten", "Many");
    }

    static Stream<Arguments> metadata() {
        String notText = "safetensors.malformed: has a value in __metadata__ that is no text";
        String noObject = "safetensors.malformed: has no names and values in __metadata__";
        return Stream.of(
                Arguments.of("{\"__metadata__\":{\"license\":\"mit\"}}", null),
                Arguments.of("{\"__metadata__\":{}}", null),
                Arguments.of("{\"__metadata__\":null}", null),
                Arguments.of("{\"t\":{\"shape\":[1,2],\"dtype\":\"F16\"}}", null),
                Arguments.of("{\"__metadata__\":{\"license\":[\"cc-by-nc-4.0\"]}}", notText),
                Arguments.of("{\"__metadata__\":{\"license\":{\"id\":\"cc-by-nc-4.0\"}}}", notText),
                Arguments.of("{\"__metadata__\":{\"license\":null}}", notText),
                Arguments.of("{\"__metadata__\":{\"a\":1,\"license\":\"mit\"}}", notText),
                Arguments.of("{\"__metadata__\":[\"license\",\"cc-by-nc-4.0\"]}", noObject),
                Arguments.of("{\"__metadata__\":\"cc-by-nc-4.0\"}", noObject),
                Arguments.of("[]", "safetensors.malformed: is no JSON object"));
    }

    @ParameterizedTest
    @MethodSource("metadata")
    void metadataAreNamesWithTexts(String header, @Nullable String problem) {
        assertThat(problem("m.safetensors", WeightBytes.safetensorsHeader(header)))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "0, safetensors.malformed: claims to be 0 bytes long",
        "1, safetensors.malformed: claims to be 1 bytes long",
        "25000001, safetensors.malformed: claims to be 25000001 bytes long",
        "25000000, safetensors.truncated: claims 25000000 bytes at offset 8 where the file has 2",
        "-1, safetensors.malformed: claims a length beyond 2^63",
        "2, "
    })
    void aSafetensorsHeaderIsAsLongAsItMayBe(long length, @Nullable String problem) {
        byte[] file = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put("{}".getBytes(UTF_8))
                .array();

        assertThat(problem("m.safetensors", file)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, safetensors.malformed: has more than 100000 names"})
    void aSafetensorsHeaderHasAsManyNamesAsAnyModelAndNoMore(int more, @Nullable String problem) {
        String header = IntStream.range(0, MOST_ENTRIES + more)
                .mapToObj(i -> "\"" + i + "\":0")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(problem("m.safetensors", WeightBytes.safetensorsHeader(header)))
                .isEqualTo(problem);
    }

    @Test
    void aSafetensorsTextIsAsLongAsALicenceAndNoLonger() {
        String longest = "{\"__metadata__\":{\"license\":\"" + "m".repeat(LONGEST_TEXT) + "\"}}";
        assertThat(problem("m.safetensors", WeightBytes.safetensorsHeader(longest)))
                .isNull();
        assertThat(problem("m.safetensors", WeightBytes.safetensorsHeader(longest.replace("\":\"", "\":\"mmmmmmm"))))
                .startsWith("safetensors.malformed: is no JSON: String value length");
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, onnx.too-large: has a property of 1048577 bytes"})
    void anOnnxPropertyIsAsLongAsALicenceAndNoLonger(int more, @Nullable String problem) {
        byte[] file = WeightBytes.onnx(9, Map.of("model_license", "m".repeat(LONGEST_TEXT + more)));

        assertThat(problem("m.onnx", file)).isEqualTo(problem);
    }

    private ByteBuffer key(String key, int type) {
        return pairs.putLong(key.length()).put(key.getBytes(UTF_8)).putInt(type);
    }

    private void text(String key, String value) {
        key(key, 8).putLong(value.length()).put(value.getBytes(UTF_8));
    }

    /** A file of the pairs so far, which claims to have {@code count}. */
    private byte[] gguf(long count) {
        ByteBuffer file = ByteBuffer.allocate(24 + pairs.position()).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x46554747).putInt(3).putLong(0).putLong(count);
        return file.put(pairs.array(), 0, pairs.position()).array();
    }

    private static List<String> claims(byte[] gguf) {
        Evidence evidence = evidence("m.gguf", gguf);
        assertThat(evidence.problems()).isEmpty();
        return evidence.claims().stream().map(claim -> claim.value()).toList();
    }

    private static @Nullable String problem(byte[] gguf) {
        return problem("m.gguf", gguf);
    }

    /** Its kind and what is wrong with the header; {@code null} for none. */
    private static @Nullable String problem(String name, byte[] file) {
        Evidence evidence = evidence(name, file);
        if (evidence.problems().isEmpty()) {
            return null;
        }
        assertThat(evidence.claims()).isEmpty();
        assertThat(evidence.problems()).hasSize(1);
        var problem = evidence.problems().get(0);
        assertThat(problem.message()).startsWith("The header of " + name + " ").endsWith("licence is lost.");
        return problem.id() + ": "
                + problem.message()
                        .replace("The header of " + name + " ", "")
                        .replaceFirst(", so what it says of its licence is lost\\.$", "");
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
