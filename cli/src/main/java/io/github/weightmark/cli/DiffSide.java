package io.github.weightmark.cli;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.identify.KnownText;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.report.Comparison.Side;
import io.github.weightmark.report.Comparison.Span;
import io.github.weightmark.report.Comparison.Statement;
import io.github.weightmark.report.Wording;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the two licences that {@code diff} compares.
 *
 * @param side how reports call it
 * @param license the licence named, or the one that a file was recognised as
 * @param statements by clause id
 * @param words of a file; {@code null} for a licence
 * @param known words of a licence of the SPDX list; {@code null} for a file and for any other licence
 * @param matches what a file was recognised as
 */
record DiffSide(
        Side side,
        @Nullable String license,
        SortedMap<String, List<Statement>> statements,
        @Nullable Words words,
        @Nullable KnownText known,
        List<LicenseMatch> matches) {

    static DiffSide of(LicenseFile file) {
        SortedMap<String, List<Statement>> statements = new TreeMap<>();
        for (Clause clause : file.reading().clauses()) {
            add(
                    statements,
                    clause.id(),
                    new Statement(clause.parameters(), clause.source().toString(), clause.quote()));
        }
        List<LicenseMatch> matches = file.reading().matches();
        String what = file.text().isEmpty()
                ? ""
                : matches.stream().map(DiffSide::what).collect(Collectors.joining(" and "));
        return new DiffSide(
                new Side(file.path(), true, what, file.problems()),
                matches.isEmpty() ? null : matches.get(0).license(),
                statements,
                Words.of(file.text()),
                null,
                matches);
    }

    private static String what(LicenseMatch match) {
        return match.license() == null ? "a text that is no licence we know" : match.license() + ", " + match.match();
    }

    /** @param name as asked for */
    static DiffSide of(String name, LicenseRule rule) {
        SortedMap<String, List<Statement>> statements = new TreeMap<>();
        for (ClauseFact fact : rule.clauses()) {
            String place = rule.file() + (fact.section() == null ? "" : " " + fact.section());
            String quote = fact.phrases().isEmpty() ? "" : fact.phrases().get(0);
            add(statements, fact.id(), new Statement(new TreeMap<>(fact.parameters()), place, quote));
        }
        String what = rule.id() + ": " + rule.name() + ", " + Wording.terms(rule.terms());
        return new DiffSide(
                new Side(name, false, what, List.of()),
                rule.id(),
                statements,
                null,
                KnownText.of(rule.id()).orElse(null),
                List.of());
    }

    /** What a file was recognised as by its words, where that is {@code other}. */
    Optional<LicenseMatch> as(DiffSide other) {
        String id = other.license();
        return matches.stream()
                .filter(one -> one.by().equals("text"))
                .filter(one -> id != null
                        && (id.equals(one.license()) || one.alsoMatches().contains(id)))
                .findFirst();
    }

    /** Hashes of the words at hand; empty when there are none. */
    Optional<int[]> hashes() {
        return words != null
                ? Optional.of(words.hashes())
                : Optional.ofNullable(known).map(KnownText::hashes);
    }

    /** The words from {@code from} to {@code to} (exclusive); those of a licence have no lines. */
    Span span(int from, int to) {
        if (from == to) {
            return Span.NONE;
        }
        if (words != null) {
            return new Span(words.line(from), words.line(to - 1), words.quote(from, to - 1));
        }
        return known == null ? Span.NONE : new Span(0, 0, known.quote(from, to));
    }

    /** Whether these are no words of a licence, but places for any words. */
    boolean isFree(int from, int to) {
        return known != null && known.isFree(from, to);
    }

    /** Whether the licence lets a text have {@code count} words in place of those from {@code from} to {@code to}. */
    boolean allows(int from, int to, int count) {
        return known != null && known.allows(from, to, count);
    }

    private static void add(SortedMap<String, List<Statement>> all, String id, Statement statement) {
        List<Statement> known = all.computeIfAbsent(id, key -> new ArrayList<>());
        // The same clause said twice is one: only what it fixes can differ.
        if (known.stream().noneMatch(other -> other.parameters().equals(statement.parameters()))) {
            known.add(statement);
        }
    }
}
