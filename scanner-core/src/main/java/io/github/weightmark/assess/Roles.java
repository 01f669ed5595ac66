package io.github.weightmark.assess;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import java.util.List;
import java.util.Locale;

/** Tells from which kind of text a match or a clause was read. */
final class Roles {

    private final List<EvidenceText> texts;

    Roles(Evidence evidence) {
        texts = evidence.texts();
    }

    /** The role of the text at {@code source}; of several that overlap there, as a gate prompt in a card, the shortest. */
    TextRole of(Source source) {
        EvidenceText best = null;
        for (EvidenceText text : texts) {
            boolean here = text.path().equals(source.location()) && covers(text, source.startLine());
            if (here
                    && (best == null || text.content().length() < best.content().length())) {
                best = text;
            }
        }
        return best == null ? TextRole.LICENSE : best.role();
    }

    static boolean covers(EvidenceText text, int line) {
        long lines = text.content().lines().count();
        return line == 0 || line >= text.firstLine() && line < text.firstLine() + Math.max(lines, 1);
    }

    /** Is it, by its name, the licence of the code, the tokenizer or the data that lie beside the weights? */
    static boolean besideTheWeights(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return List.of("code", "tokenizer", "dataset", "third_party", "third-party", "thirdparty").stream()
                .anyMatch(name::contains);
    }
}
