package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.util.Locale;
import okhttp3.Headers;

/** What an answer other than 200 means. The Hub's own error code outranks the status, as in its own client. */
final class HubErrors {

    private static final String DISABLED = "access to this resource is disabled";
    private static final String BAD_TOKEN = "invalid credentials in authorization header";

    private HubErrors() {}

    /**
     * @param what was asked for: a model, or a file of one
     * @param token whether one was sent
     * @param file whether a file was asked for
     */
    static FetchException of(int status, Headers headers, String what, boolean token, boolean file) {
        return switch (kind(status, headers, file)) {
            case REVISION_MISSING ->
                new FetchException(
                        Kind.REVISION_MISSING,
                        "The Hub knows " + what + ", but not this revision of it.",
                        "Correct the revision: a branch, a tag or a commit.");
            case ENTRY_MISSING ->
                new FetchException(
                        Kind.ENTRY_MISSING,
                        "The Hub does not have " + what + ".",
                        "Correct the name, or add the file to the model.");
            case GATED ->
                new FetchException(
                        Kind.GATED,
                        "The Hub hands out " + what + " only to accounts that accepted its terms.",
                        "Accept them on the model's page and set HF_TOKEN.");
            case DISABLED ->
                new FetchException(
                        Kind.DISABLED, "The Hub has disabled " + what + ".", "Use another model, or ask the Hub why.");
            case BAD_TOKEN ->
                new FetchException(
                        Kind.BAD_TOKEN,
                        "The Hub refuses the token that was shown for " + what + ".",
                        "Renew HF_TOKEN; for public models it may as well be unset.");
            case PRIVATE_OR_MISSING -> missing(what, token);
            case SERVER_ERROR ->
                new FetchException(
                        Kind.SERVER_ERROR,
                        "The Hub failed with status " + status + " at " + what + ".",
                        "Scan again later." + RequestId.told(headers));
            case GONE ->
                new FetchException(
                        Kind.GONE,
                        "The Hub says that " + what + " is gone for good.",
                        "Use another model, or a copy of your own with its licence beside it.");
            case WITHHELD_BY_LAW ->
                new FetchException(
                        Kind.WITHHELD_BY_LAW,
                        "The Hub withholds " + what + " for legal reasons.",
                        "Ask a lawyer before you use a copy of it.");
            case FORBIDDEN ->
                new FetchException(
                        Kind.FORBIDDEN,
                        "The Hub forbids access to " + what + ", and does not say why.",
                        token
                                ? "Give HF_TOKEN the right to read the contents of gated and private models."
                                : "Set HF_TOKEN, or ask whoever runs the proxy or mirror.");
            case BAD_REQUEST ->
                new FetchException(
                        Kind.BAD_REQUEST,
                        "The Hub does not understand the question about " + what + ".",
                        "Correct the id or revision; a mirror may be older than the Hub itself."
                                + RequestId.told(headers));
            default ->
                new FetchException(
                        Kind.UNEXPECTED_ANSWER,
                        "The Hub answered " + what + " with status " + status + ".",
                        "Check HF_ENDPOINT and the rights of HF_TOKEN." + RequestId.told(headers));
        };
    }

    /** What a server other than the Hub answers, to which the Hub sent us: its words mean nothing to us. */
    static FetchException elsewhere(int status, String host, String what) {
        return new FetchException(
                status >= 500 ? Kind.SERVER_ERROR : Kind.UNEXPECTED_ANSWER,
                host + ", which keeps " + what + " for the Hub, answered with status " + status + ".",
                "Scan again later; a firewall has to let " + host + " through.");
    }

    private static Kind kind(int status, Headers headers, boolean file) {
        String code = header(headers, "X-Error-Code");
        String message = header(headers, "X-Error-Message");
        return switch (code) {
            case "revisionnotfound" -> Kind.REVISION_MISSING;
            case "entrynotfound" -> Kind.ENTRY_MISSING;
            case "gatedrepo" -> Kind.GATED;
            case "reponotfound" -> Kind.PRIVATE_OR_MISSING;
            default -> uncoded(status, message, file);
        };
    }

    private static Kind uncoded(int status, String message, boolean file) {
        if (message.startsWith(DISABLED)) {
            return Kind.DISABLED;
        }
        if (status == 401) {
            return message.startsWith(BAD_TOKEN) ? Kind.BAD_TOKEN : Kind.PRIVATE_OR_MISSING;
        }
        return switch (status) {
            case 400 -> Kind.BAD_REQUEST;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> file ? Kind.ENTRY_MISSING : Kind.PRIVATE_OR_MISSING;
            case 410 -> Kind.GONE;
            case 451 -> Kind.WITHHELD_BY_LAW;
            default -> status >= 500 ? Kind.SERVER_ERROR : Kind.UNEXPECTED_ANSWER;
        };
    }

    /** Without a token the Hub answers the same for a model that is private and for one that is not there. */
    private static FetchException missing(String what, boolean token) {
        return token
                ? new FetchException(
                        Kind.PRIVATE_OR_MISSING,
                        "The Hub does not have " + what + ", or HF_TOKEN may not see it.",
                        "Correct the id, or use a token of an account that may read it.")
                : new FetchException(
                        Kind.PRIVATE_OR_MISSING,
                        "The Hub does not tell without a token whether " + what + " is missing or private.",
                        "Correct the id; if the model is private, set HF_TOKEN.");
    }

    private static String header(Headers headers, String name) {
        String value = headers.get(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
