package io.github.weightmark.gather;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.source.EvidenceSource;
import io.github.weightmark.text.TextExtractor;
import java.util.List;
import java.util.Optional;

/**
 * Texts of models as they stood at an earlier time: what was fetched then, else what the Hub still has at that commit,
 * or a store or registry under that hash.
 */
final class FormerTexts {

    private final List<HubAccess> hubs;
    private final List<EvidenceSource> others;
    private final Limits limits;

    /**
     * @param hubs the ones to ask, the first first
     * @param others the sources for models that are not on the Hub
     */
    FormerTexts(List<HubAccess> hubs, List<EvidenceSource> others, Limits limits) {
        this.hubs = List.copyOf(hubs);
        this.others = List.copyOf(others);
        this.limits = limits;
    }

    Optional<String> of(ModelRef model, String commit, String path, String sha256) {
        Optional<byte[]> content = model.onHub() ? ofTheHub(model, commit, path, sha256) : ofOthers(model, sha256);
        return content.map(bytes -> TextExtractor.extract(bytes, path, limits).text());
    }

    private Optional<byte[]> ofTheHub(ModelRef model, String commit, String path, String sha256) {
        boolean file = Commit.isOne(commit) && SafePath.isInside(path) && !path.contains(":");
        for (HubAccess hub : file ? hubs : List.<HubAccess>of()) {
            try {
                byte[] content = hub.file(new HubLink(model.id(), commit, path), limits.licenseBytes());
                if (Sha256.of(content).equals(sha256)) {
                    return Optional.of(content);
                }
            } catch (FetchException e) {
                // What cannot be had any more is not compared; the change itself is told by its hashes.
                continue;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> ofOthers(ModelRef model, String sha256) {
        return others.stream()
                .filter(source -> source.serves(model))
                .flatMap(source -> source.former(model, sha256).stream())
                .filter(content -> Sha256.of(content).equals(sha256))
                .findFirst();
    }
}
