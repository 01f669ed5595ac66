package io.github.weightmark.lock;

/** A lock that cannot be used or written; the message says what, where and how to go on. */
public final class LockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LockException(String message) {
        super(message);
    }
}
