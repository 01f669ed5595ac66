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
        BAD_TOKEN,
        DISABLED,
        ENTRY_MISSING,
        GATED,
        MALFORMED_ANSWER,
        PRIVATE_OR_MISSING,
        RATE_LIMITED,
        REDIRECT_REFUSED,
        REVISION_MISSING,
        SERVER_ERROR,
        TIME_SPENT,
        TOO_LARGE,
        UNEXPECTED_ANSWER,
        UNREACHABLE;

        /** The id of the problem: {@code hub.private-or-missing}. */
        public String problemId() {
            return "hub." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
