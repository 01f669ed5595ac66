package io.github.weightmark.gather.card;

import io.github.weightmark.text.Prose.Token;
import java.util.List;
import java.util.Set;

/** Sentences that name a model without saying that this one was made from it: comparisons, denials, what others built. */
final class Comparison {

    /** What is built upon a model without being one: "works with any project built upon it". */
    private static final Set<String> OTHERS = ProseParents.words("""
            projects tools applications systems libraries works methods others those chatbots agents demos""");

    /** What a model is compared with: "evaluated against models fine-tuned from". */
    private static final Set<String> COMPARED = ProseParents.words("""
            against than versus vs beat beats beating outperform outperforms outperforming compared comparing comparison
            unlike over surpass surpasses surpassing exceeds exceeding rivals matches""");

    private static final Set<String> MODELS =
            ProseParents.words("models model baselines baseline llms llm systems checkpoints");
    private static final Set<String> NOT = ProseParents.words("not never isn't isn’t wasn't wasn’t aren't nor neither");
    private static final int WORDS_BACK_TO_COMPARISON = 4;

    private static final int LONGEST_NAME = 4;

    private Comparison() {}

    /** Are others what was made: projects, or the models that this one is compared with? */
    static boolean isOfOthers(List<Token> tokens, int made) {
        String maker = made == 0 ? "" : ProseParents.plain(tokens.get(made - 1));
        if (OTHERS.contains(maker)) {
            return true;
        }
        return MODELS.contains(maker)
                && tokens.subList(Math.max(0, made - 1 - WORDS_BACK_TO_COMPARISON), made - 1).stream()
                        .map(ProseParents::plain)
                        .anyMatch(COMPARED::contains);
    }

    /** "It is not derived from"; but "not only". */
    static boolean isDenied(List<Token> tokens, int made) {
        return tokens.subList(Math.max(0, made - 2), made).stream()
                        .map(ProseParents::plain)
                        .anyMatch(NOT::contains)
                && !ProseParents.plain(tokens.get(made - 1)).equals("only");
    }

    /** "the original LLaMA weights": without them a delta or an adapter is nothing. */
    static boolean isOriginalWeights(List<Token> tokens, int original) {
        return tokens.subList(original, Math.min(tokens.size(), original + 1 + LONGEST_NAME)).stream()
                        .map(ProseParents::plain)
                        .anyMatch("weights"::equals)
                && tokens.subList(0, original).stream().map(ProseParents::plain).noneMatch(COMPARED::contains);
    }
}
