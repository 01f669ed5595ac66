package io.github.weightmark.gather.weights;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which files hold weights, told by their names. The table is the documentation. */
public final class WeightFormats {

    static final String GGUF = "gguf";
    static final String SAFETENSORS = "safetensors";
    static final String ONNX = "onnx";
    static final String TFLITE = "tflite";
    static final String CORE_ML = "coreml";
    static final String LLAMAFILE = "llamafile";
    static final String DDUF = "dduf";
    static final String OPEN_VINO = "openvino";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("gguf", GGUF),
            Map.entry("safetensors", SAFETENSORS),
            Map.entry("onnx", ONNX),
            Map.entry("pt", "pytorch"),
            Map.entry("pth", "pytorch"),
            Map.entry("ckpt", "pytorch"),
            Map.entry("pkl", "pickle"),
            Map.entry("joblib", "pickle"),
            Map.entry("h5", "keras"),
            Map.entry("keras", "keras"),
            Map.entry("tflite", TFLITE),
            Map.entry("mlmodel", CORE_ML),
            Map.entry("msgpack", "flax"),
            Map.entry("pdparams", "paddle"),
            Map.entry("llamafile", LLAMAFILE),
            Map.entry("dduf", DDUF));

    /** Beginnings of the {@code .bin} files that hold weights; optimizers and training arguments end so, too. */
    private static final List<String> BIN_STEMS =
            List.of("pytorch_model", "adapter_model", "model", "diffusion_pytorch_model", "consolidated", "ggml");

    private WeightFormats() {}

    /** Can a licence stand inside a file of this format? The others are never opened, pickles above all. */
    public static boolean maySpeak(String format) {
        return switch (format) {
            case GGUF, SAFETENSORS, ONNX, TFLITE, CORE_ML, LLAMAFILE, DDUF, OPEN_VINO -> true;
            default -> false;
        };
    }

    /** The format of the file {@code path}, when its name is that of a weight file. */
    public static Optional<String> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (name.matches("openvino_.*\\.(xml|bin)")) {
            return Optional.of(OPEN_VINO);
        }
        if (ending.equals("bin")) {
            return BIN_STEMS.stream().anyMatch(name::startsWith) ? Optional.of("pytorch") : Optional.empty();
        }
        return Optional.ofNullable(BY_ENDING.get(ending));
    }
}
