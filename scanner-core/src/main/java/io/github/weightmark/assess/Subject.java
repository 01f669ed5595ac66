package io.github.weightmark.assess;

import com.google.re2j.Pattern;
import io.github.weightmark.knowledge.Names;
import io.github.weightmark.text.Prose.Token;
import java.util.List;
import java.util.Set;

/** What a sentence of a card on licences is about: these weights, or data, code and other models. */
final class Subject {

    private static final Set<String> OTHERS = ProseLicenses.words("""
            data dataset datasets corpus corpora code codebase repository script scripts images audio paper article
            documentation demo tokenizer benchmark annotations transcripts previous earlier unlike other v1""");
    /** What makes a sentence one about the model, whatever it goes on to say of data or code. */
    private static final Set<String> MODELS =
            ProseLicenses.words("model models weights checkpoint checkpoints parameters adapter");

    private static final Set<String> JOINED = ProseLicenses.words("and or as well");
    /** {@code CogVideoX-5b}: a size tells one model from its siblings. */
    private static final Pattern SIZED = Pattern.compile("[\\w.-]*\\d(?:\\.\\d+)?[bm][\\w.-]*");

    private static final int NEAR = 5;

    private Subject() {}

    /**
     * The words up to the first about data, code or another model: all when there is none, and none when these are not
     * about the model. "Code and weights" are about it.
     */
    static List<Token> ofTheModel(List<Token> tokens, String model) {
        boolean weights = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (isOther(tokens.get(i), model) && !isJoined(tokens, i)) {
                return weights ? tokens.subList(0, i) : List.of();
            }
            weights |= MODELS.contains(ProseLicenses.plain(tokens.get(i)));
        }
        return tokens;
    }

    /** "the code and the weights", "weights and code" */
    private static boolean isJoined(List<Token> tokens, int other) {
        boolean before =
                other > 1 && joins(tokens, other - 1) && MODELS.contains(ProseLicenses.plain(tokens.get(other - 2)));
        int next = other + 1;
        while (next < Math.min(tokens.size(), other + NEAR)
                && !MODELS.contains(ProseLicenses.plain(tokens.get(next)))) {
            next++;
        }
        boolean after =
                other + 1 < tokens.size() && joins(tokens, other + 1) && next < Math.min(tokens.size(), other + NEAR);
        return before || after;
    }

    private static boolean joins(List<Token> tokens, int at) {
        return JOINED.contains(ProseLicenses.plain(tokens.get(at)));
    }

    /** Does the word make it a sentence about data, code, or a model of another name? */
    private static boolean isOther(Token token, String model) {
        String word = ProseLicenses.plain(token);
        boolean named = SIZED.matcher(word).matches() && token.link() == null;
        return OTHERS.contains(word) || named && !model.contains(Names.normal(word));
    }
}
