package io.github.weightmark.resolve;

import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The one name of a local model: code names its folder, the folder holds its weights, and both mean the same model.
 *
 * <p>A file whose name any model could have ({@code model.safetensors}, {@code adapter_model.bin}, a shard) stands for
 * its folder; a file with a name of its own ({@code mistral-7b-q4.gguf}) is a model by itself, since such folders hold
 * many.
 */
final class LocalPath {

    private static final Pattern NAME_OF_ANY_MODEL = Pattern.compile(
            "(?:model|pytorch_model|adapter_model|tf_model|flax_model|diffusion_pytorch_model|weights|saved_model)"
                    + "(?:[-_.][0-9]{5}-of-[0-9]{5})?(?:[_.-](?:quantized|optimized|fp16|int8|q4|q8))?"
                    + "\\.(?:safetensors|bin|pt|pth|h5|msgpack|onnx|pb|ckpt|keras)(?:\\.index\\.json)?");

    private LocalPath() {}

    /** The model that {@code path} belongs to, without {@code ./} and {@code x/..}. */
    static String model(String path) {
        String plain = plain(path);
        int slash = plain.lastIndexOf('/');
        String folder = slash < 0 ? "" : plain.substring(0, slash);
        return !folder.isEmpty() && NAME_OF_ANY_MODEL.matches(plain.substring(slash + 1)) ? folder : plain;
    }

    private static String plain(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && (!part.isEmpty() || parts.isEmpty())) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? path : String.join("/", parts);
    }
}
