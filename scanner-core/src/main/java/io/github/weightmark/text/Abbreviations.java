package io.github.weightmark.text;

/** Words whose full stop does not end a sentence. */
final class Abbreviations {

    private static final int[] HASHES = {
        WordHash.of("inc"), WordHash.of("corp"), WordHash.of("ltd"), WordHash.of("co"), WordHash.of("no"),
        WordHash.of("vs"), WordHash.of("sec"), WordHash.of("art"), WordHash.of("dr"), WordHash.of("eg"),
        WordHash.of("ie"), WordHash.of("st")
    };

    private Abbreviations() {}

    /** Also any single letter, as in {@code U.S.} */
    static boolean contains(int hash, int length) {
        if (length == 1) {
            return true;
        }
        for (int known : HASHES) {
            if (known == hash) {
                return true;
            }
        }
        return false;
    }
}
