package io.github.weightmark.assess;

import static io.github.weightmark.assess.ProseLicenses.plain;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.knowledge.Names;
import io.github.weightmark.text.Prose;
import io.github.weightmark.text.Prose.Sentence;
import io.github.weightmark.text.Prose.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sentences of a card that give the weights a licence that nobody knows, or take them out of the one beside them: "the
 * code is under MIT, the weights are under the Zebra Community License". The licence of the code frees no weights then.
 */
final class UnknownNames {

    private static final Set<String> WEIGHTS =
            ProseLicenses.words("weights checkpoint checkpoints model models parameters");
    /** What leads to the name of a licence. */
    private static final Set<String> LEADS = ProseLicenses.words("under by follow follows following see to per with");

    private static final Set<String> ENDS = ProseLicenses.words("license agreement");
    /** Words that name no licence in particular. */
    private static final Set<String> GENERIC = ProseLicenses.words("""
            model models weights weight checkpoint checkpoints parameter parameters code software the this our your its license licenses agreement user end use
            community open source public permissive free terms base original see and same data dataset apache mit
            project library repository file files full please code's copyright custom driver driver's other""");
    /** "does not apply to the weights", "not for the weights" */
    private static final Set<String> COVERS =
            ProseLicenses.words("apply applies cover covers extend extends include to for");

    private static final int NEAR = 5;
    private static final int LONGEST_NAME = 7;

    private final LicenseNames names;

    UnknownNames(LicenseNames names) {
        this.names = names;
    }

    /** The first such sentence in the cards of {@code read}. */
    Optional<Witness> of(Evidence read) {
        String model = Names.normal(read.model().id());
        return read.texts().stream()
                .filter(text -> text.role() == TextRole.CARD)
                .flatMap(text -> in(text, model).stream())
                .findFirst();
    }

    private Optional<Witness> in(EvidenceText card, String model) {
        for (Sentence sentence : Prose.of(ProseLicenses.body(card), ProseLicenses.firstLine(card))) {
            List<Token> tokens = sentence.tokens();
            Source source = tokens.isEmpty()
                    ? Source.file(card.path())
                    : Source.line(card.path(), tokens.get(0).line());
            if (excludes(tokens)) {
                return Optional.of(witness(source, "says that a licence does not cover the weights: unknown."));
            }
            String name = unknown(Subject.ofTheModel(tokens, model));
            if (!name.isEmpty()) {
                String says = "gives the weights the licence " + name + ", which we do not know: unknown.";
                return Optional.of(witness(source, says));
            }
        }
        return Optional.empty();
    }

    private static Witness witness(Source source, String says) {
        return new Witness(Terms.UNKNOWN, null, Witness.Kind.CLAIM, source, says);
    }

    private static boolean excludes(List<Token> tokens) {
        boolean license = tokens.stream().map(ProseLicenses::plain).anyMatch("license"::equals);
        for (int i = 0; license && i < tokens.size(); i++) {
            if (plain(tokens.get(i)).equals("not")) {
                List<Token> next = tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + NEAR));
                boolean weights =
                        next.stream().map(ProseLicenses::plain).anyMatch(Set.of("weights", "checkpoints")::contains);
                if (weights && COVERS.contains(plain(next.get(0)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The name that {@code tokens} give the licence of the weights, when we do not know it. */
    private String unknown(List<Token> tokens) {
        boolean weights = false;
        boolean leads = false;
        for (int i = 0; i < tokens.size(); i++) {
            String word = plain(tokens.get(i));
            boolean labelled = i <= NEAR && !tokens.isEmpty() && WEIGHTS.contains(plain(tokens.get(0)));
            if (ENDS.contains(word) && weights && (leads || labelled) && isName(tokens.get(i))) {
                int from = begin(tokens, i);
                if (isParticular(tokens.subList(from, i)) && !isKnown(tokens, from, i)) {
                    return join(tokens.subList(from, i + 1));
                }
            }
            weights |= WEIGHTS.contains(word);
            leads |= LEADS.contains(word);
        }
        return "";
    }

    private static int begin(List<Token> tokens, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_NAME && isName(tokens.get(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean isName(Token token) {
        return Character.isUpperCase(token.word().charAt(0))
                || Character.isDigit(token.word().charAt(0));
    }

    private static boolean isParticular(List<Token> name) {
        return name.stream().map(ProseLicenses::plain).anyMatch(word -> word.length() > 1 && !GENERIC.contains(word));
    }

    private boolean isKnown(List<Token> tokens, int from, int end) {
        int last = Math.min(tokens.size(), end + NEAR);
        for (int a = from; a <= end; a++) {
            for (int b = a + 1; b <= last; b++) {
                if (!names.read(join(tokens.subList(a, b))).isEmpty()) {
                    return true;
                }
            }
        }
        String link = tokens.get(end).link();
        return link != null && !names.read(link).isEmpty();
    }

    private static String join(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::word).toList());
    }
}
