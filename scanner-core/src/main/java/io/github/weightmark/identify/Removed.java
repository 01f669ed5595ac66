package io.github.weightmark.identify;

import io.github.weightmark.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes out words that a text lacks. The texts of the SPDX list come with Weightmark's build and may be shown; of other
 * licences only hashes are known, on purpose, and nothing is shown.
 */
final class Removed {

    private static final String BUNDLED = "/io/github/weightmark/identify/spdx-words.txt";

    private Removed() {}

    /** The required words of {@code hunk}; empty when they may not be shown, or are not known. */
    static String words(Hunk hunk, Fingerprint licence) {
        if (licence.license().startsWith("LicenseRef-")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int j = hunk.from(); j < hunk.to(); j++) {
            boolean shown = licence.isRequired(j) || hunk.missing() == 0 && !licence.isGap(j);
            String word = shown ? Holder.WORDS.get(licence.words()[j]) : "";
            if (word == null) {
                return "";
            }
            text.append(text.isEmpty() || word.isEmpty() ? "" : " ").append(word);
        }
        return text.toString();
    }

    /** The word of the SPDX list with this hash; empty when it has none. */
    static Optional<String> known(int hash) {
        return Optional.ofNullable(Holder.WORDS.get(hash));
    }

    private static Map<Integer, String> load() {
        Map<Integer, String> words = new HashMap<>();
        try (InputStream packed = Removed.class.getResourceAsStream(BUNDLED)) {
            if (packed == null) {
                throw new IllegalStateException(
                        "The words of the SPDX list are missing from the class path. Reinstall Weightmark.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                words.putIfAbsent(Words.of(line).hash(0), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the SPDX list cannot be read. Reinstall Weightmark.", e);
        }
        return words;
    }

    /** Loaded when the first missing word is to be shown. */
    private static final class Holder {
        static final Map<Integer, String> WORDS = load();
    }
}
