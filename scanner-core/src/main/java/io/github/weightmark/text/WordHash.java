package io.github.weightmark.text;

/** A one-way 32-bit hash of a normalised word; values from 0 to 63 are no word's hash. */
public final class WordHash {

    /** Of no letter yet. */
    public static final int START = 0x811C9DC5;

    private static final int PRIME = 16777619;
    /** Hashes below this mean something else in a fingerprint. */
    private static final int RESERVED = 64;

    private WordHash() {}

    /** The hash of a word that is already normalised: lower case, no punctuation. */
    public static int of(String word) {
        int hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = add(hash, word.charAt(i));
        }
        return finish(hash);
    }

    /** {@code hash}, begun with {@link #START}, after one more letter; {@link #inText} ends it. */
    public static int add(int hash, char c) {
        return (hash ^ c) * PRIME;
    }

    /** What {@link Words} has for a word of these letters: spellings that SPDX calls equal have one hash. */
    public static int inText(int letters) {
        return Spelling.canonical(finish(letters));
    }

    static int finish(int hash) {
        int mixed = hash;
        mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        mixed ^= mixed >>> 16;
        return mixed >>> 6 == 0 ? mixed + RESERVED : mixed;
    }
}
