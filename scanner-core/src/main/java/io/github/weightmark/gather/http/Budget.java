package io.github.weightmark.gather.http;

import java.time.Duration;

/**
 * The time all requests of a run may take together; it runs while somebody waits for an answer. Every answer that comes
 * gives a second more, so that a thousand models may take their time while a Hub that stalls is given up.
 */
final class Budget {

    private static final Duration REWARD = Duration.ofSeconds(1);

    private final Timing timing;
    private long nanos;
    private long started;
    private long idleSince;
    private int waiting;
    private boolean running;

    Budget(Timing timing, int seconds) {
        this.timing = timing;
        this.nanos = Duration.ofSeconds(seconds).toNanos();
    }

    /** What is left; zero when it is spent. */
    synchronized Duration left() {
        if (!running) {
            running = true;
            started = timing.nanoTime();
        }
        return Duration.ofNanos(Math.max(0, nanos - (timing.nanoTime() - started)));
    }

    /** Somebody begins to wait. What passed while nobody did, between two modules of a build, is not counted. */
    synchronized void enter() {
        if (running && waiting == 0) {
            started += timing.nanoTime() - idleSince;
        }
        waiting++;
    }

    /** Whoever waited has his answer, or has given up. */
    synchronized void leave() {
        waiting--;
        idleSince = timing.nanoTime();
    }

    /** An answer has come. */
    synchronized void reward() {
        nanos += REWARD.toNanos();
    }

    /** Sleeps, if so much time is left; tells whether it was. The jitter comes on top and is not held against it. */
    boolean sleep(Duration time) {
        if (left().compareTo(time) <= 0) {
            return false;
        }
        try {
            timing.sleep(time.plus(timing.jitter(time.dividedBy(4))));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
