package io.github.weightmark.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a pattern's phrase is also written as: "not" joined to its verb ("cannot", "don't"), and Chinese in traditional
 * characters. So a rule says each thing once.
 */
final class Spellings {

    /** Apostrophes are no part of a word, so "can't" is compared as "cant". */
    private static final List<String> NEGATIONS = List.of("cannot", "cant", "dont", "mustnt");

    private static final String SIMPLIFIED = "许权业仅于学术营条协议开发据训练数产负责为从对与说违规进关应须请联获约担损传转让变销场经组织户网达过";
    private static final String TRADITIONAL = "許權業僅於學術營條協議開發據訓練數產負責為從對與說違規進關應須請聯獲約擔損傳轉讓變銷場經組織戶網達過";

    private Spellings() {}

    /** {@code phrase} first, then its other spellings. */
    static Set<String> of(String phrase) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(phrase);
        spellings.add(traditional(phrase));
        List<String> words = List.of(phrase.strip().split("\\s+"));
        if (words.contains("not")) {
            NEGATIONS.forEach(negation -> spellings.add(replaced(words, negation)));
        }
        return spellings;
    }

    private static String replaced(List<String> words, String negation) {
        return String.join(
                " ",
                words.stream().map(word -> word.equals("not") ? negation : word).toList());
    }

    private static String traditional(String phrase) {
        StringBuilder text = new StringBuilder(phrase.length());
        for (int i = 0; i < phrase.length(); i++) {
            int at = SIMPLIFIED.indexOf(phrase.charAt(i));
            text.append(at < 0 ? phrase.charAt(i) : TRADITIONAL.charAt(at));
        }
        return text.toString();
    }
}
