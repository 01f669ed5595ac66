package io.github.weightmark.gather.http;

import java.time.Duration;

/**
 * How long one request may take.
 *
 * @param seconds in which nothing comes before the server is given up
 * @param variable of the environment that sets them; empty when nothing does
 */
record Patience(int seconds, String variable) {

    /** That of the Hub's own client. */
    static final int USUAL_SECONDS = 10;

    /** With a server of which nothing else is said. */
    static final Patience USUAL = new Patience(USUAL_SECONDS, "");

    /** For a connection, which takes no work of the server's. */
    Duration connect() {
        return Duration.ofSeconds(seconds).dividedBy(2);
    }

    /** Between two pieces of an answer. */
    Duration silence() {
        return Duration.ofSeconds(seconds);
    }

    /** For all of it, so that an answer which trickles ends, too. */
    Duration call() {
        return Duration.ofSeconds(3L * seconds);
    }
}
