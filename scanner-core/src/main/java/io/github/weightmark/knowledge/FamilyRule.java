package io.github.weightmark.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.weightmark.domain.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family of models whose weights share one licence; exceptions are families of their own with longer patterns.
 *
 * @param file the rule file
 * @param id rule id
 * @param name the family
 * @param steward who publishes it
 * @param models globs on Hub ids, without case; {@code *} is any text, {@code {a, b}} one of several; of all families the
 *     glob with the most fixed text wins
 * @param license true licence of the weights: an id of a {@link LicenseRule}, {@code closed} or {@code unknown}
 * @param also further texts that bind its users, such as a use policy with terms of its own: ids of {@link LicenseRule}s
 * @param components other components (train-code, data-info, infer-code ...), where known
 * @param osaid a curated verdict against OSAID 1.0, with its source
 * @param flops operations spent on training, and who says so; {@code null} when nobody has told
 * @param bases Hub ids the family was made from
 * @param verified how well the licence is known: vendor-file, transcribed-file, hub-card, secondary, memory
 * @param source where that was read
 * @param checked when, ISO date
 * @param note what a reader should know
 * @param examples ids it must and must not cover
 */
public record FamilyRule(
        String file,
        String id,
        String name,
        @Nullable String steward,
        List<String> models,
        String license,
        List<String> also,
        @Nullable Map<String, Component> components,
        @Nullable Osaid osaid,
        @Nullable Flops flops,
        List<String> bases,
        String verified,
        String source,
        String checked,
        @Nullable String note,
        @Nullable NameExamples examples) {

    public FamilyRule {
        models = Lists.copy(models);
        also = Lists.copy(also);
        bases = Lists.copy(bases);
        components = components == null ? Map.of() : Map.copyOf(components);
    }

    /** A family of whose training nobody has told how much was computed. */
    public FamilyRule(
            String file,
            String id,
            String name,
            @Nullable String steward,
            List<String> models,
            String license,
            List<String> also,
            @Nullable Map<String, Component> components,
            @Nullable Osaid osaid,
            List<String> bases,
            String verified,
            String source,
            String checked,
            @Nullable String note,
            @Nullable NameExamples examples) {
        this(
                file,
                id,
                name,
                steward,
                models,
                license,
                also,
                components,
                osaid,
                null,
                bases,
                verified,
                source,
                checked,
                note,
                examples);
    }

    /** Never null: where nothing is known, it is empty. */
    @Override
    public Map<String, Component> components() {
        return components == null ? Map.of() : components;
    }

    /**
     * @param presence present, partial, absent or unknown
     * @param license its licence id, when known
     * @param source where that was read
     */
    public record Component(
            String presence,
            @Nullable String license,
            @Nullable String source) {}

    /**
     * @param verdict of the body named as source; a learning exercise, never a certification
     * @param exceptLicense was it said that only the licence stands in the way?
     * @param source who says so
     */
    public record Osaid(
            Status verdict, @JsonProperty("except-license") boolean exceptLicense, String source) {

        public Osaid(Status verdict, String source) {
            this(verdict, false, source);
        }
    }

    /**
     * @param e24 floating-point operations of all the training together, in units of 10^24
     * @param source who says so
     */
    public record Flops(int e24, String source) {}

    /**
     * @param match names it must cover
     * @param noMatch names it must not
     */
    public record NameExamples(
            List<String> match, @JsonProperty("no-match") List<String> noMatch) {

        public NameExamples {
            match = Lists.copy(match);
            noMatch = Lists.copy(noMatch);
        }
    }
}
