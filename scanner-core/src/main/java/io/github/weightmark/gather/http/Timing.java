package io.github.weightmark.gather.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Time as the client knows it, so that a test can let an hour pass in no time. */
public interface Timing {

    /** A steady clock in nanoseconds, of no relation to the date. */
    long nanoTime();

    void sleep(Duration time) throws InterruptedException;

    /** Something between nothing and {@code most}, so that builds which failed together do not come back together. */
    Duration jitter(Duration most);

    /** The real thing. */
    Timing REAL = new Timing() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis());
        }

        @Override
        public Duration jitter(Duration most) {
            return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis() + 1));
        }
    };
}
