package io.github.weightmark.discover;

import io.github.weightmark.domain.SightingKind;

/** Tells by its path what a file is: something that runs, test code, or documentation. */
final class Scope {

    private final PathPatterns tests;
    private final PathPatterns docs;

    Scope(DiscoveryRules rules) {
        this.tests = new PathPatterns(rules.words(Words::tests));
        this.docs = new PathPatterns(rules.words(Words::docs));
    }

    SightingKind of(String path) {
        if (tests.match(path)) {
            return SightingKind.TEST;
        }
        return docs.match(path) ? SightingKind.DOC : SightingKind.USED;
    }
}
