package io.github.weightmark.gather;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.text.TextExtractor;
import java.util.List;
import java.util.Optional;

/** Texts of models of the Hub as they stood at an earlier commit: what was fetched then, else what the Hub still has. */
final class FormerTexts {

    private final List<HubAccess> hubs;
    private final Limits limits;

    /** @param hubs the ones to ask, the first first */
    FormerTexts(List<HubAccess> hubs, Limits limits) {
        this.hubs = List.copyOf(hubs);
        this.limits = limits;
    }

    Optional<String> of(ModelRef model, String commit, String path, String sha256) {
        boolean file = model.onHub() && Commit.isOne(commit) && SafePath.isInside(path) && !path.contains(":");
        if (!file) {
            return Optional.empty();
        }
        for (HubAccess hub : hubs) {
            try {
                byte[] content = hub.file(new HubLink(model.id(), commit, path), limits.licenseBytes());
                if (Sha256.of(content).equals(sha256)) {
                    return Optional.of(
                            TextExtractor.extract(content, path, limits).text());
                }
            } catch (FetchException e) {
                // What cannot be had any more is not compared; the change itself is told by its hashes.
                continue;
            }
        }
        return Optional.empty();
    }
}
