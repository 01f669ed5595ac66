package io.github.weightmark.gather;

import java.util.List;

/**
 * What the Hub says of something, now or the last time it was asked.
 *
 * @param body its answer
 * @param warnings what it had to say beside it
 */
record Said(byte[] body, List<String> warnings) {

    Said {
        warnings = List.copyOf(warnings);
    }
}
