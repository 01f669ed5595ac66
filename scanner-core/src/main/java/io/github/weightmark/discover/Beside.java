package io.github.weightmark.discover;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A value that a thread of its own makes while whoever will need it does something else: to start is what a scan of a small
 * project takes longest for.
 */
final class Beside<T> implements Supplier<T> {

    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Beside<T> start(Supplier<T> maker) {
        FutureTask<T> task = new FutureTask<>(maker::get);
        Thread thread = new Thread(task, "weightmark-prepare");
        thread.setDaemon(true);
        thread.start();
        return new Beside<>(task);
    }

    /** Waits for it; what its maker throws is thrown here. */
    @Override
    public T get() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The scan was interrupted.", e);
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    /** What a thread threw that declares nothing. */
    static RuntimeException unchecked(ExecutionException e) {
        Throwable thrown = e.getCause();
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException told ? told : new IllegalStateException(thrown);
    }
}
