package io.github.weightmark.gather;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.http.FetchException;
import org.jspecify.annotations.Nullable;

/** A file could not be read, and this problem tells why. */
final class ReadException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ReadException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    static ReadException of(FetchException e, Level level) {
        return of(e, level, null);
    }

    static ReadException of(FetchException e, Level level, @Nullable Source source) {
        return new ReadException(
                new Problem(e.kind().problemId(), level, String.valueOf(e.getMessage()), e.help(), source));
    }

    static ReadException error(String id, String message, String help, String path) {
        return new ReadException(new Problem(id, Level.ERROR, message, help, Source.file(path)));
    }

    static ReadException warning(String id, String message, String help, String path) {
        return new ReadException(new Problem(id, Level.WARNING, message, help, Source.file(path)));
    }

    Problem problem() {
        return problem;
    }
}
