package io.github.weightmark.identify;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Difference.Kind;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Writes the documents found in one text as matches. */
final class MatchWriter {

    private final List<Fingerprint> licenses;
    private final String path;
    private final Words words;
    private final int firstLine;
    private final Differences differences;
    private final BitSet trivia;

    MatchWriter(Corpus corpus, String path, Words words, int firstLine) {
        this.licenses = corpus.licenses();
        this.path = path;
        this.words = words;
        this.firstLine = firstLine;
        this.trivia = Trivia.copyrightLines(words);
        this.differences = new Differences(words, trivia, firstLine, corpus::vocabulary);
    }

    /** @param documents in order of their place */
    List<LicenseMatch> write(List<Document> documents) {
        Leftovers leftovers = new Leftovers(words, trivia, beside(documents), Surroundings.isLicense(path));
        List<LicenseMatch> matches = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            List<Difference> found = new ArrayList<>();
            if (i == 0) {
                add(found, leftovers.terms(end, document.from(), true));
            }
            found.addAll(
                    differences.of(document.best(), licenses.get(document.best().license())));
            int next = i + 1 < documents.size() ? documents.get(i + 1).from() : words.count();
            add(found, leftovers.terms(document.to(), Math.max(document.to(), next), false));
            matches.add(match(document, found, beside(documents)));
        }
        return matches;
    }

    private int beside(List<Document> documents) {
        int inside = documents.stream()
                .mapToInt(document -> document.to() - document.from())
                .sum();
        return words.count() - inside;
    }

    private void add(List<Difference> found, List<int[]> spans) {
        for (int[] span : spans) {
            found.add(differences.span(Kind.ADDED, span[0], span[1]));
        }
    }

    private LicenseMatch match(Document document, List<Difference> found, int beside) {
        Alignment best = document.best();
        Fingerprint known = licenses.get(best.license());
        String license = known.license();
        List<String> also = document.twins().stream()
                .map(twin -> licenses.get(twin.license()).license())
                .filter(id -> !id.equals(license))
                .distinct()
                .toList();
        boolean amidOthers = beside > document.to() - document.from();
        return new LicenseMatch(
                license, also, kind(known, best, found, amidOthers), best.coverage(), "text", source(document), found);
    }

    /** A notice names a licence, whose words stand elsewhere: never more than a part of it. */
    private static MatchKind kind(Fingerprint known, Alignment best, List<Difference> found, boolean amidOthers) {
        if (known.role() == Fingerprint.Role.NOTICE) {
            return MatchKind.PARTIAL;
        }
        if (found.isEmpty()) {
            return MatchKind.EXACT;
        }
        double enough = amidOthers ? Document.VARIANT_AMID_OTHERS : Document.VARIANT;
        return best.coverage() >= enough ? MatchKind.VARIANT : MatchKind.PARTIAL;
    }

    private Source source(Document document) {
        int from = words.line(document.from());
        int to = words.line(Math.max(document.from(), document.to() - 1));
        return Source.lines(path, from + firstLine - 1, to + firstLine - 1);
    }
}
