package io.github.weightmark.judge;

/** A policy that cannot be used; the message is complete: file:line, what, why, the nearest valid name. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PolicyException(String message) {
        super(message);
    }
}
