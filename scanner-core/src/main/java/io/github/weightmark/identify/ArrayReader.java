package io.github.weightmark.identify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads whole arrays out of a packed file, each in one copy; a length goes before each. */
final class ArrayReader {

    private final ByteBuffer buffer;

    /** @param at the first byte to read */
    ArrayReader(byte[] bytes, int at) {
        // The order of most processors: nothing has to be swapped there.
        buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(at);
    }

    int fixed() {
        return buffer.getInt();
    }

    int[] ints() {
        int[] numbers = new int[buffer.getInt()];
        buffer.asIntBuffer().get(numbers);
        buffer.position(buffer.position() + numbers.length * Integer.BYTES);
        return numbers;
    }

    char[] chars() {
        char[] numbers = new char[buffer.getInt()];
        buffer.asCharBuffer().get(numbers);
        buffer.position(buffer.position() + numbers.length * Character.BYTES);
        return numbers;
    }

    byte[] bytes() {
        byte[] content = new byte[buffer.getInt()];
        buffer.get(content);
        return content;
    }
}
