package io.github.weightmark.identify;

/** Hashes of {@value #LENGTH} neighbouring words. */
final class Shingles {

    static final int LENGTH = 4;

    private Shingles() {}

    static int hash(int a, int b, int c, int d) {
        int hash = a;
        hash = hash * 0x9E3779B1 ^ b;
        hash = hash * 0x9E3779B1 ^ c;
        hash = hash * 0x9E3779B1 ^ d;
        hash = (hash ^ hash >>> 15) * 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }

    static int at(int[] words, int i) {
        return hash(words[i], words[i + 1], words[i + 2], words[i + 3]);
    }
}
