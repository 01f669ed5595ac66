package io.github.weightmark.cli;

/** A command that cannot be run as given; the message says what, where and how to go on. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
