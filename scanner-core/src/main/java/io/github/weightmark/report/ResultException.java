package io.github.weightmark.report;

/** A JSON report that cannot be read back. The message says what is wrong and how to go on. */
public final class ResultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResultException(String message) {
        super(message);
    }

    ResultException(String message, Throwable cause) {
        super(message, cause);
    }
}
