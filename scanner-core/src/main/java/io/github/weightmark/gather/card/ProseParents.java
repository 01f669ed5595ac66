package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.text.Prose;
import io.github.weightmark.text.Prose.Token;
import io.github.weightmark.text.Scripts;
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
            developed version variant adapter lora qlora weights delta checkpoint expanded extended start starts started
            starting quantizations conversions basiert basierend feinabgestimmt trainiert abgeleitet basé basée affiné
            affinée finetuné dérivé dérivée basado basada ajustado afinado entrenado derivado basato basata addestrato
            baseado baseada treinado treinada основана основан дообучена дообучен""");
    private static final Set<String> FROM = words("""
            on upon from of over with using auf von aus sur de du en sobre del desde su da dal sul em do no na на от из""");
    /** What is made for a model is worth nothing without it: "an adapter for". */
    private static final Set<String> FITTED = words("adapter adapters lora loras qlora delta deltas");

    private static final Set<String> BETWEEN = words("""
            the a an our top of version versions variant model models base meta's meta’s meta ai's ai google's google’s
            google facebook's mistral's original pretrained pre-trained latest official open open-source source large
            language llm foundation weights checkpoint checkpoints released famous popular new both huggingface hf
            sparsified pruned quantized instruct dem der das einem le la los las el lo partir основе""");
    private static final Set<String> BORROWED = words("""
            architecture architectures tokenizer tokeniser data dataset datasets output outputs generated style format
            template prompt prompts paper recipe code codebase repo repository framework method implementation benchmark
            vocabulary structure design arch config configuration pipeline conversations instructions responses answers
            like gpus script scripts library layout embeddings""");
    private static final Set<String> LABELS = words("base backbone foundation parent");
    private static final Set<String> VERBS = words("is was are were been be ist est es è é");
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

    static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /** Adds the parents that {@code card} names in its sentences. */
    public void read(String card) {
        FrontMatter parts = FrontMatter.of(card);
        read(parts.body(), parts.bodyLine());
    }

    private void read(String body, int firstLine) {
        for (Prose.Sentence sentence : Prose.of(body, firstLine)) {
            eastern(Scripts.split(sentence.tokens()));
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size() && found < MOST; i++) {
                int name = begins(tokens, i);
                if (name >= 0) {
                    name(tokens, name);
                } else if (isPart(tokens, i)) {
                    spelledBefore(tokens, i);
                }
            }
        }
    }

    private void eastern(List<Token> tokens) {
        for (int i = 0; i < tokens.size() && found < MOST; i++) {
            for (int length = LONGEST_NAME; length > 0; length--) {
                if (EasternParents.isBase(tokens, i, i + length) && spelled(tokens.subList(0, i + length), i)) {
                    found++;
                    break;
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
        if (word.equals("original") && Comparison.isOriginalWeights(tokens, i)) {
            return i + 1;
        }
        boolean ofThis = !Comparison.isOfOthers(tokens, i) && !isOfPart(tokens, i) && !Comparison.isDenied(tokens, i);
        return MADE.contains(word) && ofThis ? preposition(tokens, i) : -1;
    }

    /** "The tokenizer is based on": what was made is no model. */
    private static boolean isOfPart(List<Token> tokens, int made) {
        int subject = made - 1;
        while (subject > 0 && VERBS.contains(plain(tokens.get(subject)))) {
            subject--;
        }
        return subject >= 0 && subject < made - 1 && BORROWED.contains(plain(tokens.get(subject)));
    }

    private static int preposition(List<Token> tokens, int made) {
        for (int i = made + 1; i < Math.min(tokens.size(), made + 4); i++) {
            String word = plain(tokens.get(i));
            boolean fitted = word.equals("for") && FITTED.contains(plain(tokens.get(i - 1)));
            if (fitted || FROM.contains(word)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Does "as its backbone", "as the base model" begin at {@code i}? */
    private static boolean isPart(List<Token> tokens, int i) {
        return plain(tokens.get(i)).equals("as")
                && i + 2 < tokens.size()
                && (LABELS.contains(plain(tokens.get(i + 1))) || LABELS.contains(plain(tokens.get(i + 2))));
    }

    private void spelledBefore(List<Token> tokens, int end) {
        for (int from = Math.max(0, end - LONGEST_NAME); from < end; from++) {
            if (linked(tokens.get(from)) || spelled(tokens.subList(0, end), from)) {
                found++;
                return;
            }
        }
    }

    private void name(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + WORDS_BETWEEN); i++) {
            Token token = tokens.get(i);
            if (!isBorrowed(tokens, i) && (linked(token) || spelled(tokens, i))) {
                found++;
                return;
            }
            if (token.link() == null && !isBetween(token)) {
                return;
            }
        }
    }

    /** Small words, and whose the model is: "StabilityAI's". */
    private static boolean isBetween(Token token) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return BETWEEN.contains(word) || word.endsWith("'s") || word.endsWith("’s");
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
            if (known(name.toString().strip(), Source.line(path, first.line()))) {
                return true;
            }
        }
        return false;
    }

    /** An id is looked up by its name alone, as the id of a dataset looks just the same; then it is taken as written. */
    private boolean known(String name, Source source) {
        for (String known : DisplayName.of(name)) {
            if (draft.named(name, Reference.of(DisplayName.PROVIDER, known), source)) {
                return true;
            }
        }
        int slash = name.indexOf('/');
        boolean id = slash > 0 && slash == name.lastIndexOf('/') && name.indexOf(' ') < 0;
        return id
                && DisplayName.of(name.substring(slash + 1)).stream()
                        .anyMatch(known -> draft.isKnown(Reference.of(DisplayName.PROVIDER, known)))
                && draft.followed(name, source);
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

    static String plain(Token token) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return word.startsWith("fine-")
                ? word.substring("fine-".length())
                : word.replace("pre-", "pre").replace("_", " ");
    }
}
