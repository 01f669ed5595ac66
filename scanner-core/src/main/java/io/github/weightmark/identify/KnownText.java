package io.github.weightmark.identify;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The words of a licence of the SPDX list, put together again from its hashes and the words of that list. Of other
 * licences only hashes are known, on purpose, and there is no such text.
 */
public final class KnownText {

    /** Stands for words that anybody may put there, such as a name. */
    public static final String REPLACEABLE = "<...>";

    /** Stands for a word that is not on the list, such as a number. */
    private static final String UNKNOWN = "?";

    private final Fingerprint licence;

    private KnownText(Fingerprint licence) {
        this.licence = licence;
    }

    /** @return empty when the words of {@code license} are not at hand */
    public static Optional<KnownText> of(String license) {
        return license.startsWith("LicenseRef-")
                ? Optional.empty()
                : Corpus.bundled().licenses().stream()
                        .filter(one -> one.license().equals(license) && one.role() != Fingerprint.Role.NOTICE)
                        .findFirst()
                        .map(KnownText::new);
    }

    /** A hash for each word, as {@link io.github.weightmark.text.Words} has them; a replaceable part is one word. */
    public int[] hashes() {
        return licence.words().clone();
    }

    /** The words from {@code from} to {@code to} (exclusive), in small letters and without punctuation. */
    public String quote(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : " ").append(word(i));
        }
        return text.toString();
    }

    /** Whether there are only replaceable parts from {@code from} to {@code to} (exclusive). */
    public boolean isFree(int from, int to) {
        return IntStream.range(from, to).allMatch(licence::isGap);
    }

    private String word(int i) {
        if (licence.isGap(i)) {
            return REPLACEABLE;
        }
        return Removed.known(licence.words()[i]).orElse(UNKNOWN);
    }

    /**
     * Whether a text may have {@code count} words in place of those from {@code from} to {@code to} (exclusive): the
     * part may be replaced or left out.
     */
    public boolean allows(int from, int to, int count) {
        int most = 0;
        for (int i = from; i < to; i++) {
            if (licence.isRequired(i) || licence.isNeeded(i) && count == 0) {
                return false;
            }
            most += licence.isGap(i) ? licence.words()[i] : 0;
        }
        return to > from && count <= most;
    }
}
