package io.github.weightmark.assess;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import io.github.weightmark.knowledge.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a free licence with other words in it still allows: as much as the clauses found in these words say, and nothing
 * when they say something that no clause explains.
 */
final class Variant {

    /** So few words, with none of {@link #TELLING} among them, are a name, a date or a slip. */
    private static final int TRIVIAL_WORDS = 6;
    /** Nobody can see which words are missing: three may be a permission. */
    private static final int TRIVIAL_GAP = 2;
    /** A clause explains a paragraph around it, but not a page. */
    private static final int WORDS_PER_QUOTED_WORD = 4;

    private static final int SPARE_WORDS = 40;
    /** Words that can turn a sentence around. */
    private static final Set<String> TELLING = Set.of(
            "not",
            "non",
            "no",
            "only",
            "except",
            "unless",
            "commercial",
            "noncommercial",
            "must",
            "shall",
            "may",
            "prohibited",
            "forbidden",
            "solely",
            "research",
            "academic",
            "personal",
            "permission",
            "fee",
            "limited",
            "never",
            "nobody",
            "none",
            "neither",
            "nor",
            "cannot",
            "refused",
            "denied",
            "withheld",
            "revoked",
            "revocable",
            "banned",
            "excluding",
            "excluded",
            "exclusively",
            "restricted",
            "until",
            "if",
            "approval",
            "consent",
            "payment",
            "royalty",
            "nonprofit",
            "profit",
            "educational",
            "evaluation",
            "internal",
            "private");

    private final Effects effects;

    Variant(Effects effects) {
        this.effects = effects;
    }

    /** The terms of a text that is {@code original} with differences, given the clauses read in it. */
    Terms terms(LicenseMatch match, Terms original, List<Clause> inside) {
        boolean flagged = false;
        for (Difference difference : match.differences()) {
            List<Clause> here = inside.stream()
                    .filter(clause -> touches(clause, difference))
                    .toList();
            if (!trivial(difference) && !explained(difference, here)) {
                return Terms.UNKNOWN;
            }
            flagged |= here.stream().anyMatch(clause -> effects.of(clause) == Effect.FLAGS);
        }
        return flagged && original.compareTo(Terms.FREE_FLAGGED) < 0 ? Terms.FREE_FLAGGED : original;
    }

    /** Does the variant differ in nothing but a slip, so that the licence may still be called by its name? */
    static boolean onlyTrivial(LicenseMatch match) {
        return match.differences().stream().allMatch(Variant::trivial);
    }

    private static boolean trivial(Difference difference) {
        if (difference.kind() == Difference.Kind.REMOVED) {
            return missing(difference.text()) <= TRIVIAL_GAP
                    && !difference.text().endsWith(Difference.OF_A_GRANT);
        }
        if (difference.kind() == Difference.Kind.ADDED) {
            // One adjective before "person" already shuts everybody else out, and no list holds them all.
            return false;
        }
        List<String> words = words(difference.text());
        return words.size() <= TRIVIAL_WORDS && words.stream().noneMatch(TELLING::contains);
    }

    private static boolean explained(Difference difference, List<Clause> clauses) {
        // A clause explains words that it is made of, not words that only stand in its neighbourhood.
        int quoted = clauses.stream()
                .map(clause -> words(clause.quote()))
                .filter(quote -> isMadeOf(quote, words(difference.text())))
                .mapToInt(List::size)
                .sum();
        boolean more = difference.kind() != Difference.Kind.REMOVED && quoted > 0;
        return more && words(difference.text()).size() <= quoted * WORDS_PER_QUOTED_WORD + SPARE_WORDS;
    }

    private static boolean isMadeOf(List<String> quote, List<String> words) {
        long shared = quote.stream().filter(words::contains).count();
        return 2 * shared >= quote.size();
    }

    private static boolean touches(Clause clause, Difference difference) {
        Source source = clause.source();
        return source.startLine() <= difference.endLine() && source.endLine() >= difference.startLine();
    }

    private static List<String> words(String text) {
        return Arrays.stream(Names.normal(text).split("-"))
                .map(word -> word.replaceAll("^\\.+|\\.+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The text of a removed span is how many words are missing, in digits; without digits it is taken for many. */
    private static int missing(String text) {
        String digits = text.replaceAll("\\D+", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
