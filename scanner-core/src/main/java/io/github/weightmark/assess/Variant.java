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
import java.util.stream.Collectors;

/**
 * What a free licence with other words in it still allows: as much as the clauses found in these words say, and nothing
 * when they say something that no clause explains.
 */
final class Variant {

    /** Words of a span that stand in no quoted clause, for each one that does: a quotation has a bound, a rider hides. */
    private static final double UNQUOTED = 0.5;

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
            if (!difference.slip() && !explained(difference, here)) {
                return Terms.UNKNOWN;
            }
            flagged |= here.stream().anyMatch(clause -> effects.of(clause) == Effect.FLAGS);
        }
        return flagged && original.compareTo(Terms.FREE_FLAGGED) < 0 ? Terms.FREE_FLAGGED : original;
    }

    /** Does the variant differ in nothing but a slip, so that the licence may still be called by its name? */
    static boolean onlyTrivial(LicenseMatch match) {
        return match.differences().stream().allMatch(Difference::slip);
    }

    private static boolean explained(Difference difference, List<Clause> clauses) {
        // A clause explains words that it is made of, not words that only stand in its neighbourhood.
        List<String> added = words(difference.text());
        Set<String> quoted = clauses.stream()
                .map(clause -> words(clause.quote()))
                .filter(quote -> isMadeOf(quote, added))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        long told = added.stream().filter(quoted::contains).count();
        boolean more = difference.kind() == Difference.Kind.ADDED && told > 0;
        return more && added.size() - told <= told * UNQUOTED;
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
}
