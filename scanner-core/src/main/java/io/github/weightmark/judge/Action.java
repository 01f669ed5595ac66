package io.github.weightmark.judge;

import io.github.weightmark.domain.Level;
import java.util.Locale;

/** What a policy does with something it lists, from laxest to strictest. */
public enum Action {
    ALLOW,
    REVIEW,
    DENY;

    /** The key of a policy. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Level level() {
        return switch (this) {
            case ALLOW -> Level.NOTE;
            case REVIEW -> Level.WARNING;
            case DENY -> Level.ERROR;
        };
    }

    static Action stricter(Action one, Action other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
