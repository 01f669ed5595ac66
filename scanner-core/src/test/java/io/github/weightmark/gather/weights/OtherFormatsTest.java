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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats for phones, browsers and one-file programs. */
class OtherFormatsTest {

    private static final byte[] PROGRAM =
            "#!/bin/sh\n# a program\nPK but no archive\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aTfLiteModelTellsTheLicenceInItsMetadata() {
        assertThat(claims("m.tflite", ModelFiles.tfLite("Apache-2.0"))).containsExactly("Apache-2.0");
    }

    @Test
    void aCoreMlModelTellsItsLicenceAndWhatItsMakerAdded() {
        assertThat(claims("m.mlmodel", ModelFiles.coreMl("MIT", Map.of("model_license", "CC-BY-4.0"))))
                .containsExactly("MIT", "CC-BY-4.0");
    }

    @Test
    void theLicenceFieldOfCoreMlComesBeforeAMakersOwn() {
        assertThat(claims("m.mlmodel", ModelFiles.coreMl("CC-BY-NC-4.0", Map.of("license", "MIT"))))
                .containsExactly("CC-BY-NC-4.0");
    }

    @Test
    void aLlamafileTellsWhatTheModelInsideItTells() {
        byte[] gguf = GgufBytes.gguf()
                .strings("tokenizer.ggml.tokens", 1000)
                .string("general.license", "llama3.1")
                .string("general.base_model.0.repo_url", "https://huggingface.co/acme/base")
                .bytes();

        Evidence evidence = read("m.llamafile", ModelFiles.archive(PROGRAM, Map.of("m.gguf", gguf)));

        assertThat(evidence.claims()).extracting(claim -> claim.value()).containsExactly("llama3.1");
        assertThat(evidence.parents()).extracting(parent -> parent.raw()).hasSize(1);
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void aDdufFileTellsWhatItWasMadeFrom() {
        Evidence evidence = read("m.dduf", ModelFiles.archive(new byte[0], index("{\"_name_or_path\":\"acme/base\"}")));

        assertThat(evidence.parents())
                .extracting(parent -> parent.raw() + " " + parent.relation())
                .containsExactly("acme/base derived");
    }

    @Test
    void anOpenVinoModelTellsTheLicenceSomebodyNoted() {
        String xml = "<?xml version=\"1.0\"?><net name=\"m\"><layers><l license=\"no\"/></layers>"
                + "<rt_info><conversion_parameters><framework value=\"pytorch\"/></conversion_parameters>"
                + "<license value=\"MIT\"/></rt_info></net>";

        assertThat(claims("openvino_model.xml", xml.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("MIT");
    }

    @Test
    void anEntityIsNotFollowed() {
        String xml =
                "<!DOCTYPE net [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><net><rt_info><license value=\"MIT\"/>"
                        + "<a>&x;</a></rt_info></net>";

        Evidence evidence = read("openvino_model.xml", xml.getBytes(StandardCharsets.UTF_8));

        assertThat(evidence.texts()).isEmpty();
        assertThat(String.valueOf(evidence)).doesNotContain("root:");
    }

    @Test
    void aNameGivenTwiceInASafetensorsHeaderIsAnError() {
        byte[] file =
                WeightBytes.safetensorsHeader("{\"__metadata__\":{\"license\":\"mit\",\"license\":\"cc-by-nc-4.0\"}}");

        assertThat(problems("m.safetensors", file)).containsExactly("safetensors.malformed");
    }

    @Test
    void aNameGivenTwiceInAGgufHeaderIsAnError() {
        byte[] file = GgufBytes.gguf()
                .string("general.license", "mit")
                .string("general.license", "cc-by-nc-4.0")
                .bytes();

        Evidence evidence = read("m.gguf", file);

        assertThat(evidence.claims()).isEmpty();
        assertThat(evidence.problems())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "The header of m.gguf has the key general.license twice, so what it says of its licence"
                                + " is lost.");
    }

    @Test
    void whatIsNoTfLiteIsAnError() {
        assertThat(read("m.tflite", "no model at all".getBytes(StandardCharsets.US_ASCII))
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly("The header of m.tflite is no TFLite, so what it says of its licence is lost.");
    }

    @Test
    void anOffsetOutOfATfLiteFileIsAnError() {
        byte[] file = ModelFiles.tfLite("MIT");
        ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(36, 0x7FFF_FFFF);

        assertThat(problems("m.tflite", file)).containsExactly("tflite.truncated");
    }

    @Test
    void whatIsNoArchiveIsAnError() {
        assertThat(read("m.llamafile", PROGRAM).problems())
                .extracting(problem -> problem.message())
                .containsExactly("The header of m.llamafile is no archive: its directory is missing, so what it says of"
                        + " its licence is lost.");
    }

    @Test
    void aPackedMemberIsNotUnpacked() {
        assertThat(read("m.dduf", ModelFiles.packed(index("{\"_name_or_path\":\"acme/base\"}")))
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly("The header of m.dduf does not store model_index.json as it is, so what it says of its"
                        + " licence is lost.");
    }

    @Test
    void anArchiveWithAnIndexThatIsNoJsonIsAnError() {
        assertThat(problems("m.dduf", ModelFiles.archive(new byte[0], index("{"))))
                .containsExactly("dduf.malformed");
    }

    @Test
    void pickledAndKerasFilesAreNamedAndNeverOpened() {
        for (String name : List.of("pytorch_model.bin", "m.pt", "m.ckpt", "m.pkl", "m.joblib", "m.keras", "m.h5")) {
            ByteSource trap = new ByteSource() {
                @Override
                public long size() {
                    throw new AssertionError(name + " was opened");
                }

                @Override
                public int read(ByteBuffer target, long position) {
                    if (position > 0 || target.remaining() > 64) {
                        throw new AssertionError(name + " was opened");
                    }
                    return -1;
                }
            };
            assertThat(WeightFormats.maySpeak(WeightFormats.of(name).orElseThrow()))
                    .isFalse();
            assertThat(evidence(trap, name).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.tflite", "m.mlmodel", "m.llamafile", "m.dduf", "openvino_model.xml", "m.onnx", "m.gguf"})
    void whereverItIsCutNothingWorseThanAProblemComesOfIt(String name) {
        byte[] whole = sample(name);
        for (int length = 0; length < whole.length; length++) {
            read(name, Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.tflite", "m.mlmodel", "m.llamafile", "m.dduf", "openvino_model.xml", "m.onnx", "m.gguf"})
    void whateverIsChangedNothingWorseThanAProblemComesOfIt(String name) {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] file = sample(name);
            for (int i = 0; i < 4; i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            read(name, file);
        }
    }

    private static byte[] sample(String name) {
        byte[] gguf = GgufBytes.gguf().string("general.license", "mit").bytes();
        return switch (name) {
            case "m.tflite" -> ModelFiles.tfLite("MIT");
            case "m.mlmodel" -> ModelFiles.coreMl("MIT", Map.of("a", "b"));
            case "m.llamafile" -> ModelFiles.archive(new byte[10], Map.of("m.gguf", gguf));
            case "m.dduf" -> ModelFiles.archive(new byte[0], index("{\"_name_or_path\":\"a/b\"}"));
            case "m.onnx" -> WeightBytes.onnx(10, Map.of("model_license", "MIT"));
            case "m.gguf" -> gguf;
            default -> "<net><rt_info><license value=\"MIT\"/></rt_info></net>".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static Map<String, byte[]> index(String json) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("unet/config.json", "{}".getBytes(StandardCharsets.UTF_8));
        members.put("model_index.json", json.getBytes(StandardCharsets.UTF_8));
        return members;
    }

    private static List<String> claims(String name, byte[] file) {
        Evidence evidence = read(name, file);
        assertThat(evidence.problems()).isEmpty();
        return evidence.claims().stream().map(claim -> claim.value()).toList();
    }

    private static List<String> problems(String name, byte[] file) {
        Evidence evidence = read(name, file);
        assertThat(evidence.claims()).isEmpty();
        return evidence.problems().stream().map(problem -> problem.id()).toList();
    }

    private static Evidence read(String name, byte[] file) {
        return evidence(new InMemory(file), name);
    }

    private static Evidence evidence(ByteSource file, String name) {
        EvidenceDraft draft =
                new EvidenceDraft(ModelRef.of("file", name), reference -> ModelRef.huggingFace(reference.id()));
        new WeightReader(Limits.DEFAULT).read(file, name, WeightFormats.of(name).orElseThrow(), draft);
        return draft.read(null, name, Gate.UNKNOWN, List.of());
    }

    private record InMemory(byte[] bytes) implements ByteSource {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            int length = (int) Math.min(target.remaining(), bytes.length - position);
            if (length <= 0) {
                return target.hasRemaining() ? -1 : 0;
            }
            target.put(bytes, (int) position, length);
            return length;
        }
    }
}
