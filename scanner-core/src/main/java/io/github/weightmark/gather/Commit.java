package io.github.weightmark.gather;

import java.util.regex.Pattern;

/** A commit of the Hub, as opposed to a branch or tag that moves. */
final class Commit {

    private static final Pattern SHA_1 = Pattern.compile("[0-9a-f]{40}");
    private static final int SHORT = 7;

    private Commit() {}

    static boolean isOne(String revision) {
        return SHA_1.matcher(revision).matches();
    }

    /** As people write it. */
    static String shortened(String commit) {
        return commit.substring(0, Math.min(SHORT, commit.length()));
    }
}
