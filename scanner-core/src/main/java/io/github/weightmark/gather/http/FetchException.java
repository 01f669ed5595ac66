package io.github.weightmark.gather.http;

import java.util.Locale;

/** Something could not be fetched. The message is a whole sentence and holds no token. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String help;

    public FetchException(Kind kind, String message, String help) {
        super(Secrets.mask(message));
        this.kind = kind;
        this.help = help;
    }

    public Kind kind() {
        return kind;
    }

    public String help() {
        return help;
    }

    /** What went wrong, by the meaning the Hub gives it. */
    public enum Kind {
        BAD_ENDPOINT,
        BAD_PROXY,
        BAD_REQUEST,
        BAD_TIMEOUT,
        BAD_TOKEN,
        DISABLED,
        ENTRY_MISSING,
        FORBIDDEN,
        GATED,
        GONE,
        HASH_MISMATCH,
        MALFORMED_ANSWER,
        NO_COMMIT,
        NO_RANGES,
        OFFLINE,
        PRIVATE_OR_MISSING,
        RATE_LIMITED,
        REDIRECT_REFUSED,
        REVISION_MISSING,
        SERVER_ERROR,
        TIME_SPENT,
        TOO_LARGE,
        UNEXPECTED_ANSWER,
        UNREACHABLE,
        WITHHELD_BY_LAW;

        /** Is this what the Hub has to say, rather than a failure to ask it? Then it may be remembered. */
        public boolean isAnswer() {
            return switch (this) {
                case DISABLED,
                        ENTRY_MISSING,
                        FORBIDDEN,
                        GATED,
                        GONE,
                        PRIVATE_OR_MISSING,
                        REVISION_MISSING,
                        TOO_LARGE,
                        WITHHELD_BY_LAW -> true;
                default -> false;
            };
        }

        /** The id of the problem: {@code hub.private-or-missing}. */
        public String problemId() {
            return "hub." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
