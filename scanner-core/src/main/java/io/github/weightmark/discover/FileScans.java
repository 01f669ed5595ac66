package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks into many files at once, on all cores, while they are still being listed; the results come in the order of the
 * files.
 */
final class FileScans {

    /** Files a thread takes at a time. */
    private static final int BATCH = 32;

    private final Supplier<FileForms> forms;
    private final Limits limits;
    private final IntConsumer progress;
    private final Object oneLargeFile = new Object();
    /** What follows is shared by all threads, and guarded by {@code this}. */
    private final List<FileWalk.Found> files = new ArrayList<>();

    private final List<FileResult> results = new ArrayList<>();
    private int taken;
    private boolean listed;

    /**
     * @param forms made by whoever asks for them first, while files are being listed
     * @param progress is told how many per cent are done, from when it is known how many files there are
     */
    FileScans(Supplier<FileForms> forms, Limits limits, IntConsumer progress) {
        this.forms = forms;
        this.limits = limits;
        this.progress = progress;
    }

    /** Looks into all files that {@code walk} lists; this thread walks first and then helps. */
    void run(FileWalk walk) {
        int helpers = Runtime.getRuntime().availableProcessors() - 1;
        if (helpers == 0) {
            list(walk);
            work();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(helpers, FileScans::thread);
        try {
            List<Future<?>> workers = new ArrayList<>();
            Callable<Object> worker = Executors.callable(this::work);
            IntStream.range(0, helpers).forEach(i -> workers.add(pool.submit(worker)));
            list(walk);
            work();
            for (Future<?> one : workers) {
                one.get();
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("between two files");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The scan was interrupted.", e);
        } catch (ExecutionException e) {
            throw Beside.unchecked(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** All files, in their order. */
    synchronized List<FileWalk.Found> files() {
        return files;
    }

    /** What each of {@link #files()} gave. */
    synchronized List<FileResult> results() {
        return results;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "weightmark-discover");
        thread.setDaemon(true);
        return thread;
    }

    private void list(FileWalk walk) {
        try {
            walk.walk(this::add);
        } finally {
            listed();
        }
    }

    private synchronized void add(FileWalk.Found file) {
        files.add(file);
        results.add(FileResult.PASSED_OVER);
        if (files.size() - taken == BATCH) {
            notifyAll();
        }
    }

    private synchronized void listed() {
        listed = true;
        notifyAll();
    }

    private void work() {
        FileScan scan = new FileScan(forms.get(), limits, oneLargeFile);
        for (Batch batch = next(); batch != null; batch = next()) {
            List<FileResult> found = new ArrayList<>(BATCH);
            for (FileWalk.Found file : batch.files) {
                found.add(scan.look(file));
            }
            put(batch.from, found);
        }
    }

    /** Waits while there may be more; absent when there are none. */
    private synchronized @Nullable Batch next() {
        while (!listed && files.size() - taken < BATCH) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        int from = taken;
        taken = Math.min(from + BATCH, files.size());
        return from == taken ? null : new Batch(from, List.copyOf(files.subList(from, taken)));
    }

    private synchronized void put(int from, List<FileResult> found) {
        for (int i = 0; i < found.size(); i++) {
            results.set(from + i, found.get(i));
        }
        if (listed) {
            progress.accept((int) (100L * (from + found.size()) / files.size()));
        }
    }

    private record Batch(int from, List<FileWalk.Found> files) {}
}
