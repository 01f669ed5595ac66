package io.github.weightmark.cli;

import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.report.Comparison.Statement;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets two texts that say the same in the same words say the same.
 *
 * <p>The clauses of a licence that is there word for word come from its rule, those of any other text from patterns; so
 * two texts could seem to differ where they do not. A clause quoted from one that stands word for word in the other is
 * a clause of the other, too; and so is each clause of a licence that a file holds word for word.
 */
final class SharedWords {

    private SharedWords() {}

    /** What {@code own} states, and what {@code other} states in words that {@code own} has as well. */
    static SortedMap<String, List<Statement>> withThoseOf(DiffSide own, DiffSide other) {
        SortedMap<String, List<Statement>> all = new TreeMap<>();
        own.statements().forEach((id, statements) -> all.put(id, new ArrayList<>(statements)));
        if (areTheSame(own, other) || areTheSame(other, own)) {
            other.statements().forEach((id, statements) -> all.putIfAbsent(id, statements));
            return all;
        }
        Words words = own.words();
        if (words == null || other.words() == null && own.as(other).isEmpty()) {
            return all;
        }
        int[] text = words.hashes();
        other.statements().forEach((id, statements) -> {
            for (Statement statement : statements) {
                int at = find(text, Words.of(statement.quote()).hashes());
                if (at >= 0) {
                    add(all, id, statement, own.side().name() + ":" + words.line(at));
                }
            }
        });
        return all;
    }

    /** Whether a file is the licence word for word and nothing else: then each clause of one is one of the other. */
    private static boolean areTheSame(DiffSide file, DiffSide license) {
        return file.matches().size() == 1
                && !license.side().file()
                && file.as(license)
                        .filter(match -> match.match() == MatchKind.EXACT)
                        .isPresent();
    }

    private static void add(SortedMap<String, List<Statement>> all, String id, Statement statement, String place) {
        List<Statement> known = all.computeIfAbsent(id, key -> new ArrayList<>());
        if (known.stream().noneMatch(one -> one.parameters().equals(statement.parameters()))) {
            known.add(new Statement(statement.parameters(), place, statement.quote()));
        }
    }

    /** Where {@code wanted} begins, -1 for nowhere; quotes are short, so a plain search does. */
    private static int find(int[] text, int[] wanted) {
        for (int at = 0; wanted.length > 0 && at <= text.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && text[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
