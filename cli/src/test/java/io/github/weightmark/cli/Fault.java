package io.github.weightmark.cli;

import io.github.weightmark.fixtures.Faults;
import mockwebserver3.MockResponse;

/** A way in which a Hub fails, and what is said of it: of a model, and of a file where that differs. */
enum Fault {
    BAD_REQUEST(Faults.error(400, null, "bad"), "The Hub does not understand the question about {what}."),
    BAD_TOKEN(Faults.badToken(), "The Hub refuses the token that was shown for {what}."),
    MISSING_OR_PRIVATE(
            Faults.status(401), "The Hub does not tell without a token whether {what} is missing or private."),
    GATED_WITHOUT_TOKEN(
            Faults.error(401, "GatedRepo", "x"),
            "The Hub hands out {what} only to accounts that accepted its terms.",
            Said.GATED_FILES),
    GATED(
            Faults.error(403, "GatedRepo", "x"),
            "The Hub hands out {what} only to accounts that accepted its terms.",
            Said.GATED_FILES),
    DISABLED(Faults.error(403, null, "Access to this resource is disabled."), "The Hub has disabled {what}."),
    FORBIDDEN(Faults.error(403, null, "x"), "The Hub forbids access to {what}, and does not say why."),
    REVISION_MISSING(Faults.error(404, "RevisionNotFound", "x"), "The Hub knows {what}, but not this revision of it."),
    ENTRY_MISSING(Faults.error(404, "EntryNotFound", "x"), "The Hub does not have {what}."),
    MISSING(
            Faults.error(404, "RepoNotFound", "x"),
            "The Hub does not tell without a token whether {what} is missing or private."),
    GONE(Faults.status(410), "The Hub says that {what} is gone for good."),
    BY_LAW(Faults.status(451), "The Hub withholds {what} for legal reasons."),
    TEAPOT(Faults.status(418), "The Hub answered {what} with status 418."),
    PARTIAL(Faults.status(206), "The Hub answered {what} with status 206."),
    NO_CONTENT(Faults.status(204), "The Hub answered {what} with status 204."),
    SERVER_ERROR(Faults.error(500, "InternalError", "x"), "The Hub failed with status 500 at {what}."),
    LIMITED(
            Faults.rateLimited(999),
            "The Hub's rate limit is used up, so {what} was not fetched; it opens again in 1000 s."),
    DROPPED(Faults.dropped(), "The connection was lost 4 times while {what} was fetched."),
    TRUNCATED(Faults.truncated("x".repeat(100_000)), "The connection was lost 4 times while {what} was fetched."),
    EMPTY(Faults.body(""), "The Hub's answer about {what} is not one about a model.", Said.NO_COMMIT),
    GARBLED(
            Faults.body("<html>Please log in</html>"),
            "The Hub's answer about {what} is not one about a model.",
            Said.NO_COMMIT),
    PAGE(
            Faults.page("<html>Please log in</html>"),
            "The Hub's answer about {what} is text/html, not JSON.",
            Said.NO_COMMIT),
    TOO_LARGE(
            Faults.body("x".repeat((20 << 20) + 1)),
            "What the Hub sends for {what} is larger than {limit} bytes, so it was not read."),
    PRIVATE_REDIRECT(
            Faults.redirect("http://169.254.169.254/x"),
            "The redirect for {what} leads to the private address 169.254.169.254, so it was not followed."),
    ENDLESS_REDIRECT(
            Faults.redirect("/elsewhere/and/on"),
            "The redirect for {what} goes on after 10 hops, so it was not followed.");

    final MockResponse response;
    private final String ofModel;
    private final String ofFile;

    Fault(MockResponse response, String message) {
        this(response, message, message);
    }

    Fault(MockResponse response, String ofModel, String ofFile) {
        this.response = response;
        this.ofModel = ofModel;
        this.ofFile = ofFile;
    }

    String message(Stage stage) {
        return stage.in(stage.isFile() ? ofFile : ofModel);
    }

    /** What is said of files alone. */
    private static final class Said {
        static final String NO_COMMIT =
                "The Hub sent {what} without saying at which commit it stands, so it does not count.";
        static final String GATED_FILES = "The Hub hands out the files of {about} only to accounts that accepted its"
                + " terms; its card's metadata was read, its texts were not.";
    }
}
