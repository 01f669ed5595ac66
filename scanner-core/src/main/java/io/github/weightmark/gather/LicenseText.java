package io.github.weightmark.gather;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.text.Extracted;
import io.github.weightmark.text.TextExtractor;
import java.util.regex.Pattern;

/** Adds the text that a licence file holds, whatever its format. */
final class LicenseText {

    /** What MLflow writes into the licence file of a model whose licence it could not fetch. */
    private static final Pattern GENERATED = Pattern.compile("\\s*A license file could not be found for the ");

    private LicenseText() {}

    /** A file without any words adds only the reason why: somebody meant to say something there. */
    static void add(String path, TextRole role, byte[] content, Limits limits, EvidenceDraft draft) {
        Extracted extracted = TextExtractor.extract(content, path, limits);
        extracted.problems().forEach(draft::problem);
        if (GENERATED.matcher(extracted.text()).lookingAt()) {
            draft.problem(
                    "license.generated",
                    Level.WARNING,
                    path + " was written by MLflow because it found no licence, so it is none.",
                    "Look at the model it was saved from, and put its licence there.",
                    Source.file(path));
        } else if (!extracted.text().isBlank()) {
            draft.text(new EvidenceText(path, role, extracted.text(), 1, Sha256.of(content)));
        } else if (extracted.problems().isEmpty()) {
            draft.problem(
                    "license.empty",
                    Level.WARNING,
                    path + " holds no words, so what it was meant to say is not known.",
                    "Ask the publisher for the text.",
                    Source.file(path));
        }
    }
}
