package io.github.weightmark.assess;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Names;
import io.github.weightmark.text.Prose;
import io.github.weightmark.text.Prose.Sentence;
import io.github.weightmark.text.Prose.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sentences of a card that say under which licence the model is: "released under the Llama 3 Community License". They
 * can only restrict – a sentence cannot give a licence – so only names of restricting licences are looked for.
 *
 * <p>A sentence about data, code or another model says nothing of these weights.
 */
final class ProseLicenses {

    private static final Set<String> SAID = words("""
            released licensed licenced distributed available published provided governed subject use used usage shared
            license licence licensing terms weights""");
    private static final Set<String> UNDER = words("under by via with is are");
    private static final Set<String> BETWEEN = words("the a an terms conditions of and same its own following meta's");
    private static final Set<String> LABELS = words("""
            license licence licensing licencing lizenz licencia licença licenza лицензия ライセンス 라이선스 라이센스 许可证 许可协议
            協議 协议 許可證 授權 许可""");
    /** What a table of terms calls the model itself: "Weights: CC-BY-NC-4.0". */
    private static final Set<String> LABELLED = words("weights");
    /** The same, but followed by the name of a model just as well: "Model: Gemma 2". */
    private static final Set<String> MODEL_LABELS = words("model models checkpoint checkpoints parameters");
    /** What a licence is said to be of: "CC-BY-NC-4.0 (weights)". */
    private static final Set<String> WEIGHTS = words("weights model models checkpoint checkpoints");
    /** Who uses it takes the terms on: "you agree to the Gemma Terms of Use". */
    private static final Set<String> AGREED = words("subject agree agreeing agreed adhere");

    private static final int LONGEST_NAME = 7;
    private static final int BETWEEN_SAID_AND_UNDER = 4;

    private final LicenseNames names;

    ProseLicenses(LicenseNames names) {
        this.names = names;
    }

    static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /** The restricting licences that the cards of {@code read} name, each with its line. */
    List<LicenseClaim> of(Evidence read) {
        List<LicenseClaim> claims = new ArrayList<>();
        for (EvidenceText text : read.texts()) {
            if (text.role() == TextRole.CARD) {
                claims.addAll(in(text, Names.normal(read.model().id())));
            }
        }
        return claims;
    }

    private List<LicenseClaim> in(EvidenceText card, String model) {
        List<LicenseClaim> said = new ArrayList<>();
        List<LicenseClaim> labelled = new ArrayList<>();
        for (Sentence sentence : Prose.of(body(card), firstLine(card))) {
            List<Token> tokens = sentence.tokens();
            List<Token> own = Subject.ofTheModel(tokens, model);
            sentence(own, card.path(), said);
            if (own.size() == tokens.size() || isOfWeights(tokens)) {
                label(tokens, card.path(), labelled);
            }
            EasternLicenses.names(tokens, value -> !names.read(value).isEmpty(), card.path())
                    .forEach(claim -> add(claim, said));
        }
        // Several labels are those of several models: the card lists its siblings.
        if (labelled.stream().map(LicenseClaim::value).distinct().count() == 1) {
            labelled.forEach(claim -> add(claim, said));
        }
        return said.stream()
                .filter(claim -> restricts(names.read(claim.value())))
                .toList();
    }

    private void sentence(List<Token> tokens, String path, List<LicenseClaim> claims) {
        int said = -1;
        for (int i = 0; i < tokens.size(); i++) {
            String word = plain(tokens.get(i));
            String last = i == 0 ? "" : plain(tokens.get(i - 1));
            boolean agreed = word.equals("to") && AGREED.contains(last);
            boolean is = word.equals("under") && (last.equals("is") || last.equals("are"));
            boolean inherited = word.equals("of") && last.equals("license") && isInherited(tokens, i);
            boolean under = UNDER.contains(word) && said >= 0 && i - said <= BETWEEN_SAID_AND_UNDER;
            if (agreed || is || inherited || under) {
                name(tokens, i + 1, path, claims);
            }
            said = SAID.contains(word) ? i : said;
        }
        if (tokens.stream().map(ProseLicenses::plain).anyMatch(LABELS::contains)) {
            tokens.forEach(token -> address(token, path, claims));
        }
    }

    /** "It inherits the licence of": the licence of a base, which is then named. */
    private static boolean isInherited(List<Token> tokens, int of) {
        return tokens.subList(Math.max(0, of - 4), of).stream()
                .map(ProseLicenses::plain)
                .anyMatch(word -> word.startsWith("inherit") || word.startsWith("follow"));
    }

    /** {@code License: Llama 2}, an item or a row of its own. */
    private void label(List<Token> tokens, String path, List<LicenseClaim> claims) {
        for (int i = 0; i < Math.min(2, tokens.size()); i++) {
            String word = plain(tokens.get(i));
            boolean creative = i + 1 < tokens.size() && plain(tokens.get(i + 1)).matches("cc|cc-.*|creative");
            boolean ofModel = i == 1 && MODEL_LABELS.contains(plain(tokens.get(0)));
            boolean weights = (i == 0 || ofModel) && LABELLED.contains(word);
            boolean labelled = weights || i == 0 && MODEL_LABELS.contains(word) && creative;
            if (LABELS.contains(word) || labelled) {
                name(tokens, i + 1, path, claims);
                return;
            }
        }
    }

    /** {@code License: CC-BY-NC-4.0 (weights), Apache-2.0 (code)}: what the first one is the licence of. */
    private boolean isOfWeights(List<Token> tokens) {
        int begin = !tokens.isEmpty() && LABELS.contains(plain(tokens.get(0))) ? 1 : 2;
        boolean labelled = begin < tokens.size() && LABELS.contains(plain(tokens.get(begin - 1)));
        for (int length = Math.min(LONGEST_NAME, tokens.size() - begin - 1); labelled && length > 0; length--) {
            if (!names.read(join(tokens.subList(begin, begin + length))).isEmpty()) {
                return WEIGHTS.contains(plain(tokens.get(begin + length)));
            }
        }
        return false;
    }

    /** A link to the text of a licence that restricts, in a sentence about licences. */
    private void address(Token token, String path, List<LicenseClaim> claims) {
        String link = token.link();
        if (link != null && !names.read(link).isEmpty()) {
            add(new LicenseClaim(ClaimKind.PROSE, link, Source.line(path, token.line())), claims);
        }
    }

    private static boolean restricts(List<LicenseRule> rules) {
        return !rules.isEmpty() && rules.stream().allMatch(rule -> rule.terms() == Terms.RESTRICTED);
    }

    private static void add(LicenseClaim claim, List<LicenseClaim> claims) {
        if (claims.stream().noneMatch(known -> known.value().equals(claim.value()))) {
            claims.add(claim);
        }
    }

    /** The longest name of a licence that begins at {@code from}, small words aside. */
    private void name(List<Token> tokens, int from, String path, List<LicenseClaim> claims) {
        int begin = from;
        while (begin < tokens.size() && BETWEEN.contains(plain(tokens.get(begin)))) {
            begin++;
        }
        for (int length = Math.min(LONGEST_NAME, tokens.size() - begin); length > 0; length--) {
            String name = join(tokens.subList(begin, begin + length));
            if (!names.read(name).isEmpty()) {
                Source source = Source.line(path, tokens.get(begin).line());
                add(new LicenseClaim(ClaimKind.PROSE, name, source), claims);
                return;
            }
        }
    }

    private static String join(List<Token> tokens) {
        StringBuilder name = new StringBuilder();
        for (Token token : tokens) {
            name.append(name.length() == 0 ? "" : " ").append(token.word());
        }
        return name.toString();
    }

    /** The word in lower case and American spelling. */
    static String plain(Token token) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return word.equals("licence") ? "license" : word;
    }

    static String body(EvidenceText card) {
        String content = card.content();
        int end = endOfFrontMatter(content);
        return content.substring(end);
    }

    /** The line of the card's file at which its body begins. */
    static int firstLine(EvidenceText card) {
        return card.firstLine()
                + (int) card.content()
                        .substring(0, endOfFrontMatter(card.content()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static int endOfFrontMatter(String content) {
        if (!content.startsWith("---")) {
            return 0;
        }
        int close = content.indexOf("\n---", 3);
        return close < 0 ? 0 : close + 4;
    }
}
