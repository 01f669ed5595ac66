package io.github.weightmark.identify;

/** A set of ints without boxes; its capacity is fixed. */
final class IntSet {

    private final int[] slots;
    private boolean zero;

    IntSet(int capacity) {
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, capacity)) * 4)];
    }

    boolean contains(int value) {
        if (value == 0) {
            return zero;
        }
        int slot = value & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot] == value;
    }

    /** Adds {@code value}; {@code false} when it was there. */
    boolean add(int value) {
        if (value == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        int slot = value & slots.length - 1;
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = value;
        return true;
    }
}
