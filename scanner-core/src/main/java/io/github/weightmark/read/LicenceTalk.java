package io.github.weightmark.read;

import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells where a text speaks of terms. Program code and manuals hold words that mean something else in a licence ("for
 * internal use only", "must start with"): far from any word of licences they bind nobody. A strong pattern and a short
 * text are always taken at their word, and so is a text full of such words: in the long lists of a use policy they
 * stand far apart.
 */
final class LicenceTalk {

    /** In shorter texts, in words, every clause counts. */
    private static final int SHORT = 120;

    /** How far from a clause such words are looked for, in words. */
    private static final int NEAR = 60;

    /** One word of terms in so many makes the whole text one about terms. */
    private static final int DENSE = 100;

    /** Beginnings of words of which one near a clause is enough. */
    private static final List<String> DECISIVE = List.of(
            "licen",
            "sublicen",
            "agreement",
            "copyright",
            "redistribut",
            "lizenz",
            "vereinbarung",
            "nutzungsbeding",
            "urheberrecht",
            "acuerdo",
            "accordo",
            "ridistribu",
            "umow",
            "лиценз",
            "соглашен",
            "라이선스",
            "라이센스",
            "저작권",
            "약관");

    /** Beginnings of words that have other meanings, too: two different ones are needed. */
    private static final List<String> LIKELY = List.of(
            "agree",
            "terms",
            "permi",
            "prohibit",
            "commercial",
            "noncommercial",
            "legal",
            "law",
            "rights",
            "grant",
            "distribut",
            "derivative",
            "liab",
            "warrant",
            "royalt",
            "weights",
            "model");

    /** Every character is a word of its own, so two are looked at. */
    private static final Set<String> HAN = Set.of(
            "许可", "授权", "协议", "条款", "版权", "法律", "权利", "禁止", "商用", "商业", "义务", "责任", "免责", "許可", "授權", "協議", "條款", "規約",
            "許諾", "著作", "契約");

    private final Words words;
    private boolean counted;
    private boolean dense;

    LicenceTalk(Words words) {
        this.words = words;
    }

    /** Whether the text speaks of terms in {@code clause} or around it. */
    boolean surrounds(Found clause) {
        if (clause.strong() || words.count() <= SHORT) {
            return true;
        }
        BitSet likely = new BitSet();
        int last = Math.min(words.count(), clause.to() + NEAR);
        for (int i = Math.max(0, clause.from() - NEAR); i < last; i++) {
            int kind = kind(i);
            if (kind < 0) {
                return true;
            }
            likely.set(kind);
        }
        likely.clear(LIKELY.size());
        return likely.cardinality() > 1 || isDense();
    }

    private boolean isDense() {
        if (!counted) {
            counted = true;
            int talk = 0;
            for (int i = 0; i < words.count(); i++) {
                talk += kind(i) == LIKELY.size() ? 0 : 1;
            }
            dense = talk * DENSE >= words.count();
        }
        return dense;
    }

    /** -1 for a decisive word, the place among the likely ones, or their number for any other word. */
    private int kind(int i) {
        String word = words.word(i).toLowerCase(Locale.ROOT).replace("-", "");
        if (word.length() == 1) {
            return i + 1 < words.count() && HAN.contains(word + words.word(i + 1)) ? -1 : LIKELY.size();
        }
        if (DECISIVE.stream().anyMatch(word::startsWith)) {
            return -1;
        }
        for (int kind = 0; kind < LIKELY.size(); kind++) {
            if (word.startsWith(LIKELY.get(kind))) {
                return kind;
            }
        }
        return LIKELY.size();
    }
}
