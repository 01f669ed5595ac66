package io.github.weightmark.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPathTest {

    @ParameterizedTest
    @CsvSource({
        "models/helper/model.safetensors, models/helper",
        "models/helper/model-00001-of-00003.safetensors, models/helper",
        "models/helper/pytorch_model.bin, models/helper",
        "models/helper/onnx/model_quantized.onnx, models/helper/onnx",
        "./models/helper, models/helper",
        "models/helper/, models/helper",
        "models/x/../helper, models/helper",
    })
    void aFolderAndItsWeightsAreOneModel(String path, String model) {
        assertThat(LocalPath.model(path)).isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource({
        "models/mistral-7b-q4.gguf, models/mistral-7b-q4.gguf",
        "models/whisper.onnx, models/whisper.onnx",
        "model.safetensors, model.safetensors",
        "../shared/helper, ../shared/helper",
        "/opt/models/helper, /opt/models/helper",
        "., .",
    })
    void aFileWithItsOwnNameStaysItself(String path, String model) {
        assertThat(LocalPath.model(path)).isEqualTo(model);
    }
}
