package io.github.weightmark.read;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The clauses that the rules know a licence to hold, found again in a copy of its text by their phrases. */
final class KnownClauses {

    private final Words words;
    /** The word after the last one of the document. */
    private final int to;

    private final Map<Integer, List<Integer>> places = new HashMap<>();

    KnownClauses(Words words, int from, int to) {
        this.words = words;
        this.to = to;
        for (int i = from; i < to; i++) {
            places.computeIfAbsent(words.hash(i), word -> new ArrayList<>()).add(i);
        }
    }

    /** Those whose phrase stands in the text. */
    List<Found> found(LicenseRule rule) {
        List<Found> all = new ArrayList<>();
        for (ClauseFact fact : rule.clauses()) {
            Found place = find(fact);
            if (place != null) {
                all.add(place);
            }
        }
        return all;
    }

    /** Those whose phrase does not: they are quoted from the rule. */
    List<Clause> unplaced(LicenseRule rule) {
        List<Clause> all = new ArrayList<>();
        for (ClauseFact fact : rule.clauses()) {
            if (find(fact) == null) {
                String quote = fact.phrases().isEmpty() ? "" : fact.phrases().get(0);
                all.add(Clause.of(fact.id(), parameters(fact), Source.file(rule.file()), quote));
            }
        }
        return all;
    }

    private @Nullable Found find(ClauseFact fact) {
        for (String phrase : fact.phrases()) {
            int[] wanted = Words.of(phrase).hashes();
            int at = wanted.length == 0 ? -1 : find(wanted);
            if (at >= 0) {
                return new Found(fact.id(), parameters(fact), at, at + wanted.length, true);
            }
        }
        return null;
    }

    private int find(int[] wanted) {
        for (int at : places.getOrDefault(wanted[0], List.of())) {
            if (at + wanted.length <= to && Element.Phrases.end(words, at, wanted) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Numbers become long, lists become text: the domain knows no other values. */
    private static SortedMap<String, Object> parameters(ClauseFact fact) {
        SortedMap<String, Object> parameters = new TreeMap<>();
        Map<String, Object> listed = fact.parameters() == null ? Map.of() : fact.parameters();
        listed.forEach((name, value) -> parameters.put(name, plain(value)));
        return parameters;
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(Object::toString).toList());
        }
        return value instanceof Boolean ? value : value.toString();
    }
}
