package io.github.weightmark.gather.http;

/** Time as the client knows it, so that a test can let an hour pass in no time. */
public interface Timing {

    /** A steady clock in nanoseconds, of no relation to the date. */
    long nanoTime();

    void sleep(long seconds) throws InterruptedException;

    /** The real thing. */
    Timing REAL = new Timing() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long seconds) throws InterruptedException {
            Thread.sleep(seconds * 1000);
        }
    };
}
