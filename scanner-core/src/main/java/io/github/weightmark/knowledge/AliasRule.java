package io.github.weightmark.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other names under which a provider serves models.
 *
 * @param file the rule file
 * @param id the provider whose names these are, as in references: {@code ollama}
 * @param rewrites tried in order where no name fits
 * @param names name as written (without case) → reference such as {@code hf:org/name}; looked up first
 * @param source where that was read
 * @param checked when, ISO date
 * @param examples references and what they must resolve to
 */
public record AliasRule(
        String file,
        String id,
        List<Rewrite> rewrites,
        @Nullable Map<String, String> names,
        String source,
        String checked,
        @Nullable Examples examples) {

    public AliasRule {
        rewrites = Lists.copy(rewrites);
        names = names == null ? Map.of() : Map.copyOf(names);
    }

    /** Never null: a file without names has none. */
    @Override
    public Map<String, String> names() {
        return names == null ? Map.of() : names;
    }

    /**
     * @param from RE2 expression on the whole id, without case
     * @param to the reference it means, looked up again until nothing changes; {@code $1} is a group. {@code unknown:$1}
     *     tries the name with all providers, {@code gateway:$1} reads {@code vendor/model}; neither is kept when it
     *     leads nowhere
     */
    public record Rewrite(String from, String to) {}

    /**
     * @param match references that resolve
     * @param noMatch references that must stay as they are
     */
    public record Examples(
            List<Pair> match, @JsonProperty("no-match") List<String> noMatch) {

        public Examples {
            match = Lists.copy(match);
            noMatch = Lists.copy(noMatch);
        }

        /**
         * @param from a reference as written
         * @param to the reference it means
         */
        public record Pair(String from, String to) {}
    }
}
