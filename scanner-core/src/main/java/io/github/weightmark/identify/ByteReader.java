package io.github.weightmark.identify;

import java.nio.charset.StandardCharsets;

/** Reads the numbers and texts of a packed licence: numbers have 7 bits a byte. */
final class ByteReader {

    private final byte[] bytes;
    private int at;

    /** @param at the first byte to read */
    ByteReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int number() {
        int number = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            number |= (next & 0x7F) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return number | next << shift;
    }

    String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
}
