package io.github.weightmark.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of clause and how to find it in a text.
 *
 * @param file the rule file
 * @param id clause id: {@code mau-threshold}
 * @param title its name for people
 * @param meaning what it means, in plain words
 * @param effect what it does to the terms of a licence
 * @param obligation what its user has to do, with {@code {parameter}} slots and {@code [asides]} that need their slot;
 *     {@code null} when nothing
 * @param patterns phrase patterns, in the language of the {@code read} package
 * @param unless phrase patterns that, in the same sentence, make a match void
 * @param examples texts it must and must not be found in
 * @param source where the knowledge comes from
 * @param checked when, ISO date
 */
public record ClauseRule(
        String file,
        String id,
        String title,
        String meaning,
        Effect effect,
        @Nullable String obligation,
        List<String> patterns,
        List<String> unless,
        Examples examples,
        String source,
        String checked) {

    public ClauseRule {
        patterns = Lists.copy(patterns);
        unless = Lists.copy(unless);
    }

    /** What a clause does to the terms of the licence that holds it. */
    public enum Effect {
        /** Limits use, users, field, region, commerce, outputs, sharing or derivatives: the licence is restricted. */
        RESTRICTS,
        /** Attribution, display, naming or notice: the licence stays free, but the duty is reported. */
        FLAGS,
        /** Ordinary in free licences too: keep the copyright notice, no warranty, governing law. */
        NONE;

        @JsonCreator
        static Effect of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Texts that keep the patterns honest.
     *
     * @param match texts that hold the clause
     * @param noMatch texts that only look like it
     */
    public record Examples(
            List<Match> match, @JsonProperty("no-match") List<String> noMatch) {

        public Examples {
            match = Lists.copy(match);
            noMatch = Lists.copy(noMatch);
        }

        /**
         * @param text a sentence of our own that holds the clause
         * @param parameters the parameters to be read from it
         */
        public record Match(String text, @Nullable Map<String, Object> parameters) {

            public Match {
                parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
            }
        }
    }
}
