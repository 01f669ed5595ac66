package io.github.weightmark.read;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Source;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what was found in one text as clauses: one for each id and set of parameters, at its first place. */
final class ClauseWriter {

    /** The longest quote, in characters. */
    private static final int LONGEST = 300;

    private final String path;
    private final Words words;
    private final int firstLine;

    ClauseWriter(String path, Words words, int firstLine) {
        this.path = path;
        this.words = words;
        this.firstLine = firstLine;
    }

    List<Clause> write(List<Found> found) {
        Map<String, List<Found>> byId = new HashMap<>();
        found.forEach(one -> add(byId.computeIfAbsent(one.id(), id -> new ArrayList<>()), one));
        return byId.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Found::from).thenComparing(Found::id))
                .map(this::clause)
                .sorted(Comparator.comparingInt(
                                (Clause clause) -> clause.source().startLine())
                        .thenComparing(Clause::id))
                .toList();
    }

    /** Keeps a place unless one that is kept says as much; drops those that say less. */
    private static void add(List<Found> kept, Found one) {
        for (Found other : kept) {
            if (other.parameters().entrySet().containsAll(one.parameters().entrySet())) {
                return;
            }
        }
        kept.removeIf(other ->
                one.parameters().entrySet().containsAll(other.parameters().entrySet()));
        kept.add(one);
    }

    private Clause clause(Found found) {
        int from = found.from();
        int to = found.to() - 1;
        while (from > 0 && isNear(from - 1, found) && length(from - 1, to) <= LONGEST) {
            from--;
        }
        while (to + 1 < words.count() && isNear(to + 1, found) && length(from, to + 1) <= LONGEST) {
            to++;
        }
        Found.Lead lead = found.lead();
        if (lead == null) {
            return Clause.of(found.id(), found.parameters(), Source.lines(path, line(from), line(to)), quote(from, to));
        }
        String quote = quote(lead.from(), lead.to() - 1) + ": … " + quote(from, to);
        return Clause.of(found.id(), found.parameters(), Source.lines(path, line(lead.from()), line(to)), quote);
    }

    private boolean isNear(int word, Found found) {
        return words.sentence(word) >= words.sentence(found.from())
                && words.sentence(word) <= words.sentence(found.to() - 1);
    }

    private String quote(int from, int to) {
        int end = Math.min(words.end(to), words.start(from) + LONGEST * 2);
        return words.text().substring(words.start(from), end).replaceAll("[\\s\\u2029]+", " ");
    }

    private int length(int from, int to) {
        return words.end(to) - words.start(from);
    }

    private int line(int word) {
        return words.line(word) + firstLine - 1;
    }
}
