package io.github.weightmark.gather;

import io.github.weightmark.gather.http.FetchException;
import org.jspecify.annotations.Nullable;

/** Work that is done by whoever asks first; everybody gets its result, or its failure. */
final class Once<T> {

    private @Nullable Work<T> work;
    private @Nullable T result;
    private @Nullable FetchException failure;

    Once(Work<T> work) {
        this.work = work;
    }

    synchronized T result() throws FetchException {
        Work<T> open = work;
        if (open != null) {
            work = null;
            try {
                result = open.result();
            } catch (FetchException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        T done = result;
        if (done == null) {
            throw new IllegalStateException("the work failed for whoever asked first");
        }
        return done;
    }

    interface Work<T> {
        T result() throws FetchException;
    }
}
