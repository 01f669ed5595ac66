package io.github.weightmark.read;

import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.text.LedItems;
import io.github.weightmark.text.WordHash;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the places of a text where patterns match and no guard of their rule does. */
final class ClauseFinder {

    /** How far from a match, in words of the same sentence, a guard is looked for: sentences of licences are long. */
    private static final int BEFORE = 24;

    private static final int AFTER = 32;

    private static final int NOT = WordHash.of("not");
    private static final int LIMITED = WordHash.of("limited");
    private static final int OR = WordHash.of("or");
    private static final int WHETHER = WordHash.of("whether");
    private static final int YOU = WordHash.of("you");
    private static final int MAY = WordHash.of("may");
    private static final int PERMITTED = WordHash.of("permitted");

    /** What leads in to a list of things forbidden or asked for. */
    private static final Set<Integer> LEADING = Stream.of(
                    "not",
                    "never",
                    "no",
                    "nor",
                    "cannot",
                    "prohibited",
                    "prohibit",
                    "prohibits",
                    "forbidden",
                    "only",
                    "must",
                    "shall",
                    "required",
                    "nicht",
                    "keine",
                    "untersagt",
                    "verboten",
                    "interdit",
                    "interdits",
                    "interdite",
                    "interdites",
                    "pas",
                    "prohibido",
                    "prohibidos",
                    "prohíbe",
                    "vietato",
                    "vietati",
                    "non",
                    "proibido",
                    "zabronione",
                    "zabrania",
                    "запрещено",
                    "запрещается",
                    "금지",
                    "금지된",
                    "금지되나",
                    "금지됩니다",
                    "금지합니다",
                    "不",
                    "禁")
            .map(WordHash::of)
            .collect(Collectors.toUnmodifiableSet());

    private final PatternIndex patterns;

    ClauseFinder(List<ClauseRule> rules) {
        this.patterns = new PatternIndex(rules);
    }

    /**
     * @param settled words at which nothing is looked for, as their clauses are known
     * @param strongOnly whether only patterns count that are believed in the prose of a card
     */
    List<Found> find(Words words, BitSet settled, boolean strongOnly) {
        List<Found> found = new ArrayList<>();
        if (settled.nextClearBit(0) >= words.count()) {
            return found;
        }
        BitSet possible = patterns.possible(Vocabulary.ofText(words));
        scan(words, settled, possible, strongOnly, found::add);
        LedItems items = LedItems.of(words, LEADING);
        if (items.words().count() > 0) {
            scan(
                    items.words(),
                    new BitSet(),
                    possible,
                    strongOnly,
                    match -> inItem(items, match)
                            .filter(item -> !settled.get(item.from()))
                            .ifPresent(found::add));
        }
        return found;
    }

    private void scan(Words words, BitSet settled, BitSet possible, boolean strongOnly, Consumer<Found> found) {
        Matcher matcher = new Matcher(words);
        Sieve sieve = new Sieve(words, possible);
        for (int at = settled.nextClearBit(0); at < words.count(); at = settled.nextClearBit(at + 1)) {
            if (forbidsNothing(words, at)) {
                continue;
            }
            for (PatternIndex.Entry entry : patterns.beginningWith(words.hash(at))) {
                if ((!strongOnly || entry.pattern().strong()) && sieve.mayBegin(entry, at)) {
                    int end = matcher.match(entry.pattern(), at);
                    if (end >= 0) {
                        Found match = new Found(
                                entry.rule().rule().id(),
                                matcher.parameters(),
                                at,
                                end,
                                entry.pattern().strong());
                        if (!isGuarded(matcher, words, entry.rule(), match)) {
                            found.accept(match);
                        }
                    }
                }
            }
        }
    }

    /** A match that reaches from what leads in to a list into one of its items; all others were found before. */
    private static Optional<Found> inItem(LedItems items, Found match) {
        int item = items.item(match.from());
        if (match.from() >= item || match.to() <= item || permits(items.words(), item, match.to())) {
            return Optional.empty();
        }
        Found.Lead lead = new Found.Lead(items.origin(match.from()), items.origin(item - 1) + 1);
        int to = items.origin(match.to() - 1) + 1;
        return Optional.of(new Found(match.id(), match.parameters(), items.origin(item), to, match.strong(), lead));
    }

    /** An item that allows something is none of the list: "You may not: … Permitted: you may train models". */
    private static boolean permits(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean youMay = words.hash(i) == MAY && i > from && words.hash(i - 1) == YOU;
            if (words.hash(i) == PERMITTED || youMay && words.hash(Math.min(i + 1, words.count() - 1)) != NOT) {
                return i == from || words.hash(i - 1) != NOT;
            }
        }
        return false;
    }

    /** The "not" of "including but not limited to" and of "whether or not" forbids nothing. */
    private static boolean forbidsNothing(Words words, int at) {
        boolean limited = at + 1 < words.count() && words.hash(at + 1) == LIMITED;
        boolean whether = at > 1 && words.hash(at - 1) == OR && words.hash(at - 2) == WHETHER;
        return words.hash(at) == NOT && (limited || whether);
    }

    private static boolean isGuarded(Matcher matcher, Words words, PatternIndex.CompiledRule rule, Found match) {
        if (rule.unless().isEmpty()) {
            return false;
        }
        for (int at = Math.max(0, match.from() - BEFORE); at < words.count() && at < match.to() + AFTER; at++) {
            if (words.sentence(at) < words.sentence(match.from())) {
                continue;
            }
            if (words.sentence(at) > words.sentence(match.to() - 1)) {
                return false;
            }
            for (Pattern guard : rule.unless()) {
                if (matcher.match(guard, at) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
