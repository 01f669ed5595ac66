package io.github.weightmark.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Packed trees of plain data. A node is one number: its kind in the lower {@value #KIND_BITS} bits, and above them the
 * number of a text, a small number, or how many members follow.
 */
final class RuleTree {

    static final int KIND_BITS = 3;
    static final int KINDS = (1 << KIND_BITS) - 1;
    static final int TEXT = 0;
    static final int LIST = 1;
    /** Keys, each the number of a text, stand before their values. */
    static final int MAPPING = 2;
    /** The number itself, with its sign. */
    static final int SMALL = 3;
    /** The number is written as a text. */
    static final int LARGE = 4;

    static final int TRUE = 5;
    static final int FALSE = 6;
    static final int NULL = 7;

    private final int[] nodes;
    private final byte[] bytes;
    private final int[] ends;
    private final AtomicReferenceArray<String> texts;

    /**
     * @param bytes all texts, one after the other
     * @param ends where each ends
     */
    RuleTree(int[] nodes, byte[] bytes, int[] ends) {
        this.nodes = nodes;
        this.bytes = bytes;
        this.ends = ends;
        this.texts = new AtomicReferenceArray<>(ends.length);
    }

    /** The tree whose root is node {@code root}. */
    @Nullable
    Object read(int root) {
        return new Walk(root).value();
    }

    /** The list whose root is node {@code root}. */
    List<@Nullable Object> list(int root) {
        return new Walk(root + 1).list(nodes[root] >>> KIND_BITS);
    }

    private String text(int number) {
        String text = texts.get(number);
        if (text == null) {
            int from = number == 0 ? 0 : ends[number - 1];
            text = new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
            // Two threads may make the same text: both are equal.
            texts.set(number, text);
        }
        return text;
    }

    private final class Walk {

        private int at;

        Walk(int at) {
            this.at = at;
        }

        @Nullable
        Object value() {
            int node = nodes[at++];
            return switch (node & KINDS) {
                case TEXT -> text(node >>> KIND_BITS);
                case LIST -> list(node >>> KIND_BITS);
                case MAPPING -> mapping(node >>> KIND_BITS);
                case SMALL -> node >> KIND_BITS;
                case LARGE -> large(text(node >>> KIND_BITS));
                case TRUE -> Boolean.TRUE;
                case FALSE -> Boolean.FALSE;
                default -> null;
            };
        }

        List<@Nullable Object> list(int size) {
            List<@Nullable Object> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(value());
            }
            return list;
        }

        private Map<String, @Nullable Object> mapping(int size) {
            Map<String, @Nullable Object> mapping = new LinkedHashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                mapping.put(text(nodes[at++]), value());
            }
            return mapping;
        }

        private static Object large(String digits) {
            long number = Long.parseLong(digits);
            return number == (int) number ? (Object) (int) number : (Object) number;
        }
    }
}
