package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import java.util.List;

/** Evidence in the words that tests compare. */
final class Told {

    private Told() {}

    static List<String> claims(Evidence evidence) {
        return evidence.claims().stream()
                .map(claim -> claim.kind() + " " + claim.value() + " " + claim.source())
                .toList();
    }

    static List<String> texts(Evidence evidence) {
        return evidence.texts().stream()
                .map(text -> text.role() + " " + text.path())
                .toList();
    }

    static List<String> parents(Evidence evidence) {
        return evidence.parents().stream()
                .map(claim -> claim.model() + " " + claim.relation() + " " + claim.source())
                .toList();
    }

    static List<String> problems(Evidence evidence) {
        return evidence.problems().stream()
                .map(problem -> problem.id() + " " + problem.level() + ": " + problem.message() + " " + problem.help())
                .toList();
    }
}
