package io.github.weightmark.identify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes what {@link ByteReader} and {@link ArrayReader} read. */
final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    int size() {
        return bytes.size();
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    void number(int number) {
        int rest = number;
        while (rest > 0x7F) {
            bytes.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
    }

    void fixed(int number) {
        bytes.writeBytes(buffer(Integer.BYTES).putInt(number).array());
    }

    void array(int[] numbers) {
        fixed(numbers.length);
        ByteBuffer target = buffer(numbers.length * Integer.BYTES);
        target.asIntBuffer().put(numbers);
        bytes.writeBytes(target.array());
    }

    void array(char[] numbers) {
        fixed(numbers.length);
        ByteBuffer target = buffer(numbers.length * Character.BYTES);
        target.asCharBuffer().put(numbers);
        bytes.writeBytes(target.array());
    }

    void array(byte[] content) {
        fixed(content.length);
        bytes.writeBytes(content);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
