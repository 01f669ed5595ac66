package io.github.weightmark.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures work inside of this process. */
final class Clock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double MILLI = 1e6;

    private Clock() {}

    /** Something to be measured. */
    interface Work {
        void run() throws Exception;
    }

    /** CPU milliseconds of this thread. */
    static double cpu(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / MILLI;
    }

    /** CPU milliseconds of this thread, several times, the first of them not counted. */
    static Sample cpu(int times, Work work) throws Exception {
        work.run();
        double[] values = new double[times];
        for (int i = 0; i < times; i++) {
            values[i] = cpu(work);
        }
        return new Sample(values);
    }

    /** Milliseconds by the clock on the wall, several times, the first of them not counted. */
    static Sample wall(int times, Work work) throws Exception {
        work.run();
        double[] values = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            values[i] = (System.nanoTime() - start) / MILLI;
        }
        return new Sample(values);
    }
}
