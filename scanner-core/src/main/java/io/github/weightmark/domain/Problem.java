package io.github.weightmark.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, as data: stages report it, never log it.
 *
 * @param id stable id, {@code area.what}: {@code hub.gated}, {@code gguf.truncated}, {@code policy.expired-waiver}
 * @param level {@link Level#ERROR}: evidence is missing or damaged, so nothing may pass because of it;
 *     {@link Level#WARNING}: a source did not answer, another may stand in; {@link Level#NOTE}: worth knowing
 * @param message what happened, where and why, one sentence
 * @param help how to go on
 * @param source where, when there is a place
 */
public record Problem(
        String id,
        Level level,
        String message,
        String help,
        @Nullable Source source) {}
