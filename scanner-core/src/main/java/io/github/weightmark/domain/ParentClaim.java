package io.github.weightmark.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a model says it was made from.
 *
 * @param raw the value as written; may be a path, a URL or a display name
 * @param model the parent, when the value names one; {@code null} when it cannot be followed
 * @param relation {@code finetune}, {@code adapter}, {@code quantized}, {@code merge}, {@code derived} when not told, or
 *     {@link #MENTIONED}
 * @param source where it stands
 * @param identity the Hub's own number of the parent, when the claim is the Hub's; {@code null} otherwise
 */
public record ParentClaim(
        String raw,
        @Nullable ModelRef model,
        String relation,
        Source source,
        @Nullable String identity) {

    /** A claim of anybody's but the Hub's. */
    public ParentClaim(String raw, @Nullable ModelRef model, String relation, Source source) {
        this(raw, model, relation, source, null);
    }

    /** The relation when no field names the parent, only a sentence of the card: the weakest witness of lineage. */
    public static final String MENTIONED = "mentioned";
}
