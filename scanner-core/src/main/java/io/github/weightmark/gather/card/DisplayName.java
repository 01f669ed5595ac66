package io.github.weightmark.gather.card;

import com.google.re2j.Pattern;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A model's name as people write it in a sentence, reduced to what tells its family: {@code Llama-2-13b-chat-hf},
 * {@code LLaMA2 (7B)} and {@code Llama 2 70B} are all {@code llama 2}, after their size was tried.
 */
final class DisplayName {

    /** The provider under which the alias rules list such names. */
    static final String PROVIDER = "prose";

    private static final Pattern GAP = Pattern.compile("[\\s_-]+");
    private static final Pattern LETTER_DIGIT = Pattern.compile("([a-z]{3,})([0-9])");
    private static final Pattern SIZE = Pattern.compile("\\b(?:[0-9.]+[bm]|[0-9]+x[0-9]+b)(?:/[0-9.]+[bm])*(?:\\s|$)");
    private static final Pattern KIND =
            Pattern.compile("\\b(?:hf|base|chat|instruct|it|model|models|version|weights|meta|the|python)\\b");

    private DisplayName() {}

    /** The ways to look the name up: with its size, which some families' licences depend on, then without. */
    static Set<String> of(String written) {
        String name = GAP.matcher(written.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String spaced = LETTER_DIGIT.matcher(name).replaceAll("$1 $2");
        Set<String> names = new LinkedHashSet<>();
        names.add(family(spaced));
        names.add(family(SIZE.matcher(spaced).replaceAll(" ")));
        names.remove("");
        return names;
    }

    private static String family(String name) {
        return GAP.matcher(KIND.matcher(name).replaceAll(" ")).replaceAll(" ").strip();
    }
}
