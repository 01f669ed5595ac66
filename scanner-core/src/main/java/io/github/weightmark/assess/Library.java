package io.github.weightmark.assess;

import io.github.weightmark.domain.Evidence;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The library that a card says runs the model. Its code holds architecture, tokenizer and inference, so that a model
 * without code of its own needs no other.
 *
 * @param name as the Hub spells it
 * @param source where the card names it
 */
record Library(String name, String source) {

    /** Libraries whose own code is under a licence on OSI's list; read in their repositories. */
    private static final Set<String> OPEN = Set.of(
            "transformers",
            "transformers.js",
            "diffusers",
            "timm",
            "sentence-transformers",
            "peft",
            "adapter-transformers",
            "keras",
            "spacy",
            "flair",
            "stanza",
            "nemo",
            "speechbrain",
            "espnet",
            "fairseq",
            "open_clip",
            "setfit",
            "span-marker",
            "gliner",
            "pyannote-audio",
            "stable-baselines3",
            "ctranslate2",
            "mlx",
            "mlx-lm",
            "llama-cpp-python",
            "llama.cpp",
            "model2vec",
            "fasttext",
            "scikit-learn");

    /** The library of {@code read}; empty when the model brings code of its own, which nobody has looked at. */
    static Optional<Library> of(Evidence read) {
        if (read.files().stream().anyMatch(file -> file.endsWith(".py"))) {
            return Optional.empty();
        }
        return CardField.of(read, "library_name").stream()
                .filter(field -> OPEN.contains(field.value().toLowerCase(Locale.ROOT)))
                .map(field -> new Library(field.value(), field.source().toString()))
                .findFirst();
    }
}
