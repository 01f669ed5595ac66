package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which source answers for a model. The Hub comes before its cache, which may be old or hold only part of a model;
 * the cache stands in when the Hub does not answer, and gives the texts that the Hub withholds from this account.
 */
final class Sources {

    private static final String GATED = "hub.gated";

    private final EvidenceSource local;
    private final List<EvidenceSource> hub;

    /** @param hub the sources for models on the Hub, the best first; the cache alone when offline */
    Sources(EvidenceSource local, List<EvidenceSource> hub) {
        this.local = local;
        this.hub = hub;
    }

    Evidence gather(ModelRef model) {
        if (local.serves(model)) {
            return local.gather(model);
        }
        return hub.get(0).serves(model) ? fromHub(model) : Evidence.none(model, List.of());
    }

    private Evidence fromHub(ModelRef model) {
        List<Problem> problems = new ArrayList<>();
        Optional<Evidence> silent = Optional.empty();
        for (EvidenceSource source : hub) {
            Evidence evidence = source.gather(model);
            if (evidence.origin() == Origin.READ) {
                return with(isWithheld(evidence) ? withCachedTexts(evidence) : evidence, problems);
            }
            evidence.problems().stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
            silent = evidence.place().isEmpty() ? silent : Optional.of(evidence);
        }
        if (problems.isEmpty()) {
            problems.add(offline(model));
        }
        return silent.map(evidence -> evidence.with(problems)).orElse(Evidence.none(model, problems));
    }

    private static boolean isWithheld(Evidence evidence) {
        return evidence.problems().stream().anyMatch(problem -> problem.id().equals(GATED));
    }

    /** Whoever downloaded a gated model has accepted its terms, and its texts lie in the cache. */
    private Evidence withCachedTexts(Evidence api) {
        EvidenceSource cache = hub.get(hub.size() - 1);
        Evidence cached = cache.gather(api.model().at(api.revision()));
        if (api.revision() == null || cached.origin() != Origin.READ) {
            return api;
        }
        EvidenceDraft both = EvidenceDraft.of(cached);
        List<Problem> others = api.problems().stream()
                .filter(problem -> !problem.id().equals(GATED))
                .toList();
        both.include(api.with(others));
        return both.read(api.revision(), api.place() + " and " + HubCache.PLACE, api.gate(), api.files());
    }

    private static Problem offline(ModelRef model) {
        return new Problem(
                "hub.offline",
                Level.WARNING,
                model.name() + " was not looked up: the scan is offline, and the Hub cache does not hold it.",
                "Scan once with network, or download the model's card and licence into the cache.",
                null);
    }

    /** The same evidence with further problems before its own. */
    static Evidence with(Evidence evidence, List<Problem> more) {
        return evidence.with(Unions.of(more, evidence.problems()));
    }
}
