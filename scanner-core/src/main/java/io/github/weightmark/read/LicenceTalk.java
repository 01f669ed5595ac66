package io.github.weightmark.read;

import io.github.weightmark.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells where a text speaks of terms. Program code and manuals hold words that mean something else in a licence ("for
 * internal use only", "must start with"): far from any word of licences they bind nobody. A short text is always taken
 * at its word.
 */
final class LicenceTalk {

    /** In shorter texts, in words, every clause counts. */
    private static final int SHORT = 120;

    /** How far from a clause such a word is looked for, in words. */
    private static final int NEAR = 60;

    private static final List<String> BEGINNINGS = List.of(
            "licen",
            "agree",
            "copyright",
            "terms",
            "permi",
            "prohibit",
            "commercial",
            "noncommercial",
            "legal",
            "rights",
            "grant",
            "distribut",
            "redistribut",
            "derivative",
            "policy",
            "policies",
            "liab",
            "warrant",
            "trademark",
            "royalt",
            "contract",
            "court",
            "jurisdiction",
            "govern",
            "weights",
            "model");

    /** Every character is a word of its own, so two are looked at. */
    private static final Set<String> HAN =
            Set.of("许可", "授权", "协议", "条款", "版权", "法律", "权利", "禁止", "商用", "商业", "义务", "责任", "許可", "授權", "協議", "條款");

    private final Words words;

    LicenceTalk(Words words) {
        this.words = words;
    }

    /** Whether the text speaks of terms in {@code clause} or around it; looks no farther than that. */
    boolean surrounds(Found clause) {
        if (words.count() <= SHORT) {
            return true;
        }
        int last = Math.min(words.count(), clause.to() + NEAR);
        for (int i = Math.max(0, clause.from() - NEAR); i < last; i++) {
            if (isTalk(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTalk(int i) {
        String word = words.word(i).toLowerCase(Locale.ROOT);
        boolean pair = word.length() == 1 && i + 1 < words.count() && HAN.contains(word + words.word(i + 1));
        return pair || BEGINNINGS.stream().anyMatch(word::startsWith);
    }
}
