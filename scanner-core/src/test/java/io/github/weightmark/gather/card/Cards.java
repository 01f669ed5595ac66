package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.List;

/** Reads cards for the tests of this package. */
final class Cards {

    private Cards() {}

    static Evidence read(String content) {
        return read(content, Limits.DEFAULT);
    }

    static Evidence read(String content, Limits limits) {
        EvidenceDraft draft = draft();
        new CardReader(limits).read(new EvidenceText("README.md", TextRole.CARD, content, 1, "sha"), draft);
        return finished(draft);
    }

    static EvidenceDraft draft() {
        return new EvidenceDraft(
                ModelRef.huggingFace("acme/tuned"),
                reference -> new ModelRef(ModelRef.HUGGING_FACE, reference.id(), reference.revision()));
    }

    static Evidence finished(EvidenceDraft draft) {
        return draft.read(null, "test", Gate.UNKNOWN, List.of());
    }

    static List<String> claims(Evidence evidence) {
        return evidence.claims().stream()
                .map(claim -> claim.kind() + " " + claim.value() + " " + claim.source())
                .toList();
    }

    static List<String> parents(Evidence evidence) {
        return evidence.parents().stream()
                .map(claim -> claim.raw() + " -> " + claim.model() + " " + claim.relation() + " " + claim.source())
                .toList();
    }

    static List<String> problems(Evidence evidence) {
        return evidence.problems().stream()
                .map(problem -> problem.id() + " " + problem.level() + " " + problem.source() + ": " + problem.message()
                        + " " + problem.help())
                .toList();
    }
}
