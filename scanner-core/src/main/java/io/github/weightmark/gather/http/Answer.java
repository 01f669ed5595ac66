package io.github.weightmark.gather.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Hub says of something that may change.
 *
 * @param body the answer; {@code null} when it is the one already known by its tag
 * @param tag names this state of it; empty when the Hub gives none
 * @param warnings what the Hub has to say beside it
 */
public record Answer(byte @Nullable [] body, String tag, List<String> warnings) {

    public Answer {
        warnings = List.copyOf(warnings);
    }
}
