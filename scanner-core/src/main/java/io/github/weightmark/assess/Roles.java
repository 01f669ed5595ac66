package io.github.weightmark.assess;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from which kind of text a match or a clause was read. */
final class Roles {

    /** Whole words only: the licence of an encoder is one of weights. */
    private static final Pattern BESIDE = word("code|tokenizer|data|datasets?|third[ _-]?party");

    /** Weights are data, too: by that word alone no text that nobody could read is set aside. */
    private static final Pattern DATA = word("data");

    private static final Pattern WEIGHTS = word("models?|weights?");

    private final List<Span> spans;

    Roles(Evidence evidence) {
        spans = evidence.texts().stream().map(Span::of).toList();
    }

    /** The role of the text at {@code source}; of several that overlap there, as a gate prompt in a card, the shortest. */
    TextRole of(Source source) {
        EvidenceText text = at(source);
        return text == null ? TextRole.LICENSE : text.role();
    }

    /** The text at {@code source}. */
    @Nullable
    EvidenceText at(Source source) {
        Span best = null;
        for (Span span : spans) {
            if (span.covers(source) && (best == null || span.length() < best.length())) {
                best = span;
            }
        }
        return best == null ? null : best.text();
    }

    /**
     * What {@code reading} says of the weights: where a licence file is called after them, those called after the code
     * or the data are theirs alone.
     */
    static Reading ofTheWeights(Evidence evidence, Reading reading) {
        return !haveTheirOwn(evidence)
                ? reading
                : new Reading(
                        reading.matches().stream()
                                .filter(match ->
                                        !besideTheWeights(match.source().location()))
                                .toList(),
                        reading.clauses().stream()
                                .filter(clause ->
                                        !besideTheWeights(clause.source().location()))
                                .toList());
    }

    /** Is it, by its name, the licence of the code, the tokenizer or the data that lie beside the weights? */
    static boolean besideTheWeights(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return BESIDE.matcher(name).find() && !WEIGHTS.matcher(name).find();
    }

    /** Is it so surely beside the weights that its words need not be understood? */
    static boolean mayGoUnread(Evidence evidence, String path) {
        boolean ofData = DATA.matcher(path.toLowerCase(Locale.ROOT)).find();
        return besideTheWeights(path) && (!ofData || haveTheirOwn(evidence));
    }

    private static boolean haveTheirOwn(Evidence evidence) {
        return evidence.texts().stream()
                .anyMatch(text -> text.role() == TextRole.LICENSE && namesTheWeights(text.path()));
    }

    private static boolean namesTheWeights(String path) {
        return WEIGHTS.matcher(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .find();
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?:^|[^a-z])(?:" + words + ")(?:[^a-z]|$)");
    }

    private record Span(EvidenceText text, long length) {

        static Span of(EvidenceText text) {
            return new Span(text, Math.max(text.content().lines().count(), 1));
        }

        boolean covers(Source source) {
            int line = source.startLine();
            boolean inside = line >= text.firstLine() && line < text.firstLine() + length;
            return text.path().equals(source.location()) && (line == 0 || inside);
        }
    }
}
