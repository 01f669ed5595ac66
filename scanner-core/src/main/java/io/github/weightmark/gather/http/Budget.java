package io.github.weightmark.gather.http;

import java.time.Duration;

/** The time all requests of a run may take together; it begins to run with the first request. */
final class Budget {

    private final Timing timing;
    private final long nanos;
    private long started;
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

    /** Sleeps, if so much time is left; tells whether it was. */
    boolean sleep(long seconds) {
        if (left().compareTo(Duration.ofSeconds(seconds)) <= 0) {
            return false;
        }
        try {
            timing.sleep(seconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
