package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.text.Prose;
import io.github.weightmark.text.Prose.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The last resort of lineage: sentences of a card that say what the model was made from – "fine-tuned from", "based
 * on", "Base model:" – read when no field says it.
 *
 * <p>A name counts only right behind such words, so that a comparison, a dataset or a borrowed architecture makes no
 * parent.
 */
public final class ProseParents {

    private static final Set<String> MADE = words("""
            finetuned tuned finetune finetuning tuning based built trained retrained pretrained derived adapted
            initialized initialised quantized quantised quantization converted conversion distilled merge merged
            developed version variant adapter lora qlora weights delta checkpoint expanded extended""");
    private static final Set<String> FROM = words("on upon from of over with using");
    /** What is built upon a model without being one: "works with any project built upon it". */
    private static final Set<String> OTHERS = words("""
            projects tools applications systems libraries works methods others those chatbots agents demos""");

    private static final Set<String> BETWEEN = words("""
            the a an our top of version versions variant model models base meta's meta’s meta ai's ai google's google’s
            google facebook's mistral's original pretrained pre-trained latest official open open-source source large
            language llm foundation weights checkpoint checkpoints released famous popular new both huggingface hf""");
    private static final Set<String> BORROWED = words("""
            architecture architectures tokenizer tokeniser data dataset datasets output outputs generated style format
            template prompt prompts paper recipe code codebase repo repository framework method implementation benchmark
            vocabulary structure design arch config configuration pipeline conversations instructions responses answers
            like gpus script scripts library layout embeddings""");
    private static final Set<String> LABELS = words("base backbone foundation parent");
    private static final int WORDS_BETWEEN = 7;
    private static final int LONGEST_NAME = 4;
    private static final int MOST = 8;

    private final EvidenceDraft draft;
    private final String path;
    private int found;

    public ProseParents(String path, EvidenceDraft draft) {
        this.path = path;
        this.draft = draft;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /** Adds the parents that {@code card} names in its sentences. */
    public void read(String card) {
        FrontMatter parts = FrontMatter.of(card);
        read(parts.body(), parts.bodyLine());
    }

    private void read(String body, int firstLine) {
        for (Prose.Sentence sentence : Prose.of(body, firstLine)) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size() && found < MOST; i++) {
                int name = begins(tokens, i);
                if (name >= 0) {
                    name(tokens, name);
                }
            }
        }
    }

    /** Where a name must stand if the words at {@code i} announce one; -1 when they do not. */
    private static int begins(List<Token> tokens, int i) {
        String word = plain(tokens.get(i));
        if (LABELS.contains(word) && i <= 3 && i + 1 < tokens.size() && isModel(tokens.get(i + 1))) {
            return i + 2;
        }
        boolean ofOthers = i > 0 && OTHERS.contains(plain(tokens.get(i - 1)));
        return MADE.contains(word) && !ofOthers ? preposition(tokens, i + 1) : -1;
    }

    private static int preposition(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 3); i++) {
            if (FROM.contains(plain(tokens.get(i)))) {
                return i + 1;
            }
        }
        return -1;
    }

    private void name(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + WORDS_BETWEEN); i++) {
            Token token = tokens.get(i);
            if (!isBorrowed(tokens, i) && (linked(token) || spelled(tokens, i))) {
                found++;
                return;
            }
            if (token.link() == null && !BETWEEN.contains(token.word().toLowerCase(Locale.ROOT))) {
                return;
            }
        }
    }

    private boolean linked(Token token) {
        String link = token.link();
        if (link == null || link.contains("/datasets/") || link.contains("/spaces/") || link.contains("/papers/")) {
            return false;
        }
        return link.matches("https?://(?:huggingface\\.co|hf\\.co)/[\\w.-]+/[\\w.-]+/?(?:tree/.*)?")
                && draft.followed(link, Source.line(path, token.line()));
    }

    private boolean spelled(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        for (int length = Math.min(LONGEST_NAME, tokens.size() - from); length > 0; length--) {
            StringBuilder name = new StringBuilder();
            tokens.subList(from, from + length)
                    .forEach(token -> name.append(token.word()).append(' '));
            for (String known : DisplayName.of(name.toString())) {
                Reference written = Reference.of(DisplayName.PROVIDER, known);
                if (draft.named(name.toString().strip(), written, Source.line(path, first.line()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Is it the model's architecture, data or the like that was used, rather than its weights? */
    private static boolean isBorrowed(List<Token> tokens, int name) {
        for (int i = name + 1; i < Math.min(tokens.size(), name + 5); i++) {
            String word = plain(tokens.get(i));
            if (BORROWED.contains(word)) {
                return true;
            }
            if (FROM.contains(word) || word.equals("and") || word.equals("by") || word.equals("to")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isModel(Token token) {
        String word = plain(token);
        return word.equals("model") || word.equals("models") || word.equals("llm");
    }

    private static String plain(Token token) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return word.startsWith("fine-")
                ? word.substring("fine-".length())
                : word.replace("pre-", "pre").replace("_", " ");
    }
}
