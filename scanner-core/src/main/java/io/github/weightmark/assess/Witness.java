package io.github.weightmark.assess;

import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One voice on the terms of a model's weights. All are heard, the strictest counts.
 *
 * @param terms what it says of the weights
 * @param license the licence it names; {@code null} when it names none that we know
 * @param kind what speaks
 * @param source where it stands
 * @param says what it says there, to be read after the source
 */
record Witness(Terms terms, @Nullable String license, Kind kind, Source source, String says) {

    /** What speaks. */
    enum Kind {
        /** A field that names a licence. */
        CLAIM,
        /** The package that the weights lie in. */
        ENCLOSURE,
        /** A licence text. */
        TEXT,
        /** A text that belongs to a licence but is not one: a use policy, a gate prompt. */
        SIDE_TEXT,
        /** A clause that stands in a text, whatever the text calls itself. */
        CLAUSE,
        /** Our own knowledge of exactly this model. */
        CURATED,
        /** Our own knowledge of models named like this one, whoever publishes them. */
        NAMESAKE,
        /** The list of an API provider's models. */
        PROVIDER,
        /** Nothing was said, or it could not be read. */
        SILENCE
    }

    /** The witness and its source, one sentence; silence speaks for itself. */
    String sentence() {
        return kind == Kind.SILENCE ? says : source + " " + says;
    }

    boolean free() {
        return isFree(terms);
    }

    /** Do these terms let anyone use the weights for anything? */
    static boolean isFree(Terms terms) {
        return terms.compareTo(Terms.FREE_FLAGGED) <= 0;
    }
}
