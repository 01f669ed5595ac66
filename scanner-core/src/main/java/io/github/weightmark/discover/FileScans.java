package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Looks into many files at once, on all cores; the results come in the order of the files. */
final class FileScans {

    /** Files a thread takes at a time. */
    private static final int BATCH = 32;

    private final FileForms forms;
    private final Limits limits;
    private final List<FileWalk.Found> files;
    private final IntConsumer progress;
    private final FileResult[] results;
    private final AtomicInteger next = new AtomicInteger();
    private final Object oneLargeFile = new Object();

    /**
     * @param progress is told how many per cent are done
     */
    FileScans(FileForms forms, Limits limits, List<FileWalk.Found> files, IntConsumer progress) {
        this.forms = forms;
        this.limits = limits;
        this.files = files;
        this.progress = progress;
        this.results = new FileResult[files.size()];
        Arrays.fill(results, FileResult.PASSED_OVER);
    }

    FileResult[] run() {
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), files.size() / BATCH));
        if (threads == 1) {
            work();
            return results;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, FileScans::thread);
        try {
            List<Callable<Object>> workers = IntStream.range(0, threads)
                    .mapToObj(i -> Executors.callable(this::work))
                    .toList();
            for (Future<Object> worker : pool.invokeAll(workers)) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The scan was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return results;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "weightmark-discover");
        thread.setDaemon(true);
        return thread;
    }

    private void work() {
        FileScan scan = new FileScan(forms, limits, oneLargeFile);
        for (int from = next.getAndAdd(BATCH); from < results.length; from = next.getAndAdd(BATCH)) {
            int to = Math.min(from + BATCH, results.length);
            for (int i = from; i < to; i++) {
                results[i] = scan.look(files.get(i));
            }
            progress.accept((int) (100L * to / results.length));
        }
    }
}
