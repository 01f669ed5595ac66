package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Problem;
import java.io.IOException;

/** The bytes of a weight file could not be fetched, and this problem tells why. */
public final class SourceException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public SourceException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
