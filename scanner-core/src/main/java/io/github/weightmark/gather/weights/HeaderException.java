package io.github.weightmark.gather.weights;

/** A header breaks its format's rules or our limits; the message completes "the header of X ...". */
final class HeaderException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String id;

    /** @param id last part of the problem's id: {@code truncated}, {@code malformed}, {@code too-large} */
    HeaderException(String id, String message) {
        super(message);
        this.id = id;
    }

    String id() {
        return id;
    }
}
