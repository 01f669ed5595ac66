package io.github.weightmark.read;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.identify.Identifier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Lazy;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads one text whole: which licences it holds, and which clauses.
 *
 * <p>A licence that is there word for word has the clauses that its rule lists, found again by their phrases. All other
 * words are searched with the patterns of the clause rules.
 */
public final class DocumentReader {

    private final Identifier identifier;
    private final Lazy<ClauseFinder> finder;
    private final Licenses licenses;

    public DocumentReader(Knowledge knowledge) {
        this.identifier = new Identifier(knowledge);
        this.finder = new Lazy<>(() -> new ClauseFinder(knowledge.clauses()));
        this.licenses = new Licenses(knowledge.licenses());
    }

    /**
     * The licences and clauses of a licence text, in order of line.
     *
     * @param path what sources call the text
     * @param firstLine line of {@code path} at which {@code content} begins, counted from 1
     */
    public Reading read(String path, String content, int firstLine) {
        Words words = Words.of(content);
        List<LicenseMatch> matches = identifier.identify(path, words, firstLine);
        return new Reading(matches, clauses(path, words, firstLine, matches, false));
    }

    /** The same for a model card: licences only where one stands word by word, clauses only where prose is clear. */
    Reading readCard(String path, String content, int firstLine) {
        Words words = Words.of(CardProse.of(content));
        List<LicenseMatch> matches = identifier.identify(path, words, firstLine).stream()
                .filter(match -> match.by().equals("text"))
                .filter(match -> match.match() == MatchKind.EXACT || match.match() == MatchKind.VARIANT)
                .toList();
        return new Reading(matches, clauses(path, words, firstLine, matches, true));
    }

    private List<Clause> clauses(String path, Words words, int firstLine, List<LicenseMatch> matches, boolean prose) {
        List<Found> found = new ArrayList<>();
        List<Clause> unplaced = new ArrayList<>();
        BitSet listed = new BitSet();
        BitSet license = new BitSet();
        for (LicenseMatch match : matches) {
            Optional<LicenseRule> rule = Optional.ofNullable(match.license()).flatMap(licenses::byId);
            int from = word(words, match.source().startLine() - firstLine + 1);
            int to = word(words, match.source().endLine() - firstLine + 2);
            license.set(from, to, match.license() != null && match.by().equals("text"));
            if (rule.isPresent()
                    && !rule.get().clauses().isEmpty()
                    && match.by().equals("text")) {
                KnownClauses known = new KnownClauses(words, from, to);
                found.addAll(known.found(rule.get()));
                if (match.match() == MatchKind.EXACT) {
                    unplaced.addAll(known.unplaced(rule.get()));
                    listed.set(from, to, wasRead(rule.get()));
                }
            }
        }
        LicenceTalk talk = new LicenceTalk(words);
        for (Found one : finder.get().find(words, listed, false)) {
            if (license.get(one.from()) || !prose && talk.surrounds(one)) {
                found.add(one);
            }
        }
        if (prose) {
            finder.get().find(words, license, true).stream()
                    .filter(one -> CardProse.isAboutTheModel(words, one))
                    .forEach(found::add);
        }
        return sorted(new ClauseWriter(path, words, firstLine).write(found), unplaced);
    }

    /** Whether whoever wrote the rule had the text before them; if not, there are more clauses than it lists. */
    private static boolean wasRead(LicenseRule rule) {
        return !rule.source().contains("text not read");
    }

    private static List<Clause> sorted(List<Clause> placed, List<Clause> unplaced) {
        List<Clause> all = new ArrayList<>(placed);
        all.addAll(unplaced);
        all.sort(Comparator.comparing(Clause::source).thenComparing(Clause::id));
        return all;
    }

    /** The first word on {@code line} or after it. */
    private static int word(Words words, int line) {
        int low = 0;
        int high = words.count();
        while (low < high) {
            int middle = low + high >>> 1;
            if (words.line(middle) < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
