package io.github.weightmark.judge;

import io.github.weightmark.domain.Origin;
import java.util.Locale;

/** What a policy accepts as the origin of an answer. */
public enum RequiredEvidence {
    /** The bundled knowledge base suffices. */
    ANY,
    /** At least a lock entry. */
    LOCKED,
    /** It must have been read in this run. */
    READ;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean suffices(Origin origin) {
        return switch (this) {
            case ANY -> true;
            case LOCKED -> origin == Origin.READ || origin == Origin.LOCKED;
            case READ -> origin == Origin.READ;
        };
    }
}
