package io.github.weightmark.domain;

/**
 * A file that holds weights.
 *
 * @param path its path in the model's repository or folder
 * @param format {@code safetensors}, {@code gguf}, {@code onnx}, {@code pytorch} ...
 */
public record WeightFile(String path, String format) {}
