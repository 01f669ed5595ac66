package io.github.weightmark.cli;

import java.io.PrintWriter;

/** A bar on a terminal that fills as work gets done, and is gone when all is; any thread may step. */
final class Progress implements AutoCloseable {

    private static final int CELLS = 30;

    private final PrintWriter err;
    private final boolean shown;
    private final int total;
    private int done;
    private int width;

    /** @param shown whether there is a terminal to show it on, and nobody minds */
    Progress(PrintWriter err, boolean shown, int total) {
        this.err = err;
        this.shown = shown && total > 1;
        this.total = total;
    }

    synchronized void step() {
        done++;
        // A hundred times at most: a terminal is slow.
        if (shown && done * 100L / total != (done - 1) * 100L / total) {
            draw();
        }
    }

    /** Brings the bar to {@code reached} pieces; it never goes back. */
    synchronized void to(int reached) {
        while (done < Math.min(reached, total)) {
            step();
        }
    }

    private void draw() {
        int full = (int) (done * (long) CELLS / total);
        String bar = "[" + "#".repeat(full) + "-".repeat(CELLS - full) + "] " + done + "/" + total;
        width = Math.max(width, bar.length());
        err.print("\r" + bar);
        err.flush();
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
