package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.source.EvidenceSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which source answers for a model. The Hub comes before its cache, which may be old or hold only part of a model;
 * the cache stands in when the Hub does not answer, and gives the texts that the Hub withholds from this account.
 */
final class Sources {

    private static final String GATED = "hub.gated";
    private static final String UNASKED = "registry.offline";

    private final EvidenceSource local;
    private final List<EvidenceSource> hub;
    private final List<EvidenceSource> others;

    /**
     * @param hub the sources for models on the Hub, the best first; what was fetched before and the cache when offline
     * @param others the sources for all other models, those to ask first first
     */
    Sources(EvidenceSource local, List<EvidenceSource> hub, List<EvidenceSource> others) {
        this.local = local;
        this.hub = hub;
        this.others = others;
    }

    Evidence gather(ModelRef model) {
        if (local.serves(model)) {
            return local.gather(model);
        }
        if (hub.get(0).serves(model)) {
            Evidence evidence = first(model, hub);
            boolean unasked = evidence.place().isEmpty() && evidence.problems().isEmpty();
            return unasked ? evidence.with(List.of(offline(model))) : evidence;
        }
        Evidence evidence = first(
                model, others.stream().filter(source -> source.serves(model)).toList());
        // Where a store says what is wrong with its copy, that a registry was not asked is no news.
        return evidence.problems().size() > 1 ? without(evidence, UNASKED) : evidence;
    }

    /** The first answer; failing that, the best of the silences with everybody's reasons. */
    private Evidence first(ModelRef model, List<EvidenceSource> sources) {
        List<Problem> problems = new ArrayList<>();
        Optional<Evidence> silent = Optional.empty();
        for (EvidenceSource source : sources) {
            Evidence evidence = source.gather(model);
            if (evidence.origin() == Origin.READ) {
                return with(isWithheld(evidence) ? withCachedTexts(evidence) : evidence, problems);
            }
            evidence.problems().stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
            silent = evidence.place().isEmpty() ? silent : Optional.of(evidence);
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
        // What the Hub lists and the cache does not hold stays withheld.
        boolean whole = LicenseFiles.among(api.files()).stream()
                .allMatch(file -> cached.files().contains(file.path()));
        EvidenceDraft both = EvidenceDraft.of(without(cached, HubCache.PARTIAL));
        both.include(whole ? without(api, GATED) : api);
        return both.read(api.revision(), api.place() + " and " + HubCache.PLACE, api.gate(), api.files());
    }

    private static Evidence without(Evidence evidence, String problem) {
        return evidence.with(evidence.problems().stream()
                .filter(known -> !known.id().equals(problem))
                .toList());
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
