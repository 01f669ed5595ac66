package io.github.weightmark.assess;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
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

    private static final Pattern FIELD = Pattern.compile("(?m)^library_name:[ \\t]*[\"']?([\\w.-]+)");

    /** The library of {@code read}; empty when the model brings code of its own, which nobody has looked at. */
    static Optional<Library> of(Evidence read) {
        if (read.files().stream().anyMatch(file -> file.endsWith(".py"))) {
            return Optional.empty();
        }
        return read.texts().stream()
                .filter(text -> text.role() == TextRole.CARD)
                .flatMap(text -> in(text).stream())
                .findFirst();
    }

    private static Optional<Library> in(EvidenceText card) {
        Matcher field = FIELD.matcher(frontMatter(card.content()));
        if (!field.find() || !OPEN.contains(field.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        int line = card.firstLine()
                + (int) card.content()
                        .substring(0, field.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return Optional.of(
                new Library(field.group(1), Source.line(card.path(), line).toString()));
    }

    /** What stands before the second fence; a field in the body is prose. */
    private static String frontMatter(String card) {
        int open = card.indexOf("---");
        int close = open < 0 ? -1 : card.indexOf("\n---", open + 3);
        return close < 0 ? "" : card.substring(0, close);
    }
}
