package io.github.weightmark.assess;

import io.github.weightmark.domain.Terms;

/** How reasons call the terms of a licence. */
final class Words {

    private Words() {}

    static String of(Terms terms) {
        return switch (terms) {
            case OSI -> "free, on OSI's list";
            case FREE -> "free, not on OSI's list";
            case FREE_FLAGGED -> "free with duties";
            case NONE -> "no licence";
            case UNKNOWN -> "unknown";
            case RESTRICTED -> "restricted";
            case CLOSED -> "closed";
        };
    }
}
