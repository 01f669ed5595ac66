package io.github.weightmark.domain;

import java.util.Objects;
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
        @Nullable Source source) {

    /** As of any record; but the JDK links a record's own at run time, and that costs each start some milliseconds. */
    @Override
    public int hashCode() {
        return Objects.hash(id, level, message, source);
    }
}
