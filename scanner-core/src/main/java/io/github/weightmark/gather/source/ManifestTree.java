package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Level;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a name in a registry leads to: a manifest, or by way of lists, which may hold lists, to several. */
final class ManifestTree {

    /** Manifests and lists together; a model for every platform there is has fewer. */
    private static final int MOST = 32;

    private static final int SHORT = 12;

    private final RegistryParts parts;
    private final EvidenceDraft draft;
    private final List<Manifest> found = new ArrayList<>();
    private final Set<String> asked = new LinkedHashSet<>();

    ManifestTree(RegistryParts parts, EvidenceDraft draft) {
        this.parts = parts;
        this.draft = draft;
    }

    /** Every manifest that {@code answer} leads to; none when it is neither a manifest nor a list of some. */
    List<Manifest> read(byte[] answer) {
        add(answer);
        return List.copyOf(found);
    }

    private void add(byte[] answer) {
        Manifest.of(answer)
                .ifPresentOrElse(
                        found::add,
                        () -> ManifestIndex.of(answer)
                                .ifPresent(index -> index.entries().forEach(this::follow)));
    }

    private void follow(String sha256) {
        if (!asked.add(sha256)) {
            return;
        }
        if (asked.size() > MOST) {
            draft.problem(
                    "registry.too-many-manifests",
                    Level.ERROR,
                    "Only the first " + MOST + " manifests of " + draft.model().name() + " were read.",
                    "Name the one you use by its digest.",
                    null);
            return;
        }
        Optional<byte[]> answer = parts.manifest(sha256);
        answer.ifPresent(this::add);
        if (answer.isEmpty()) {
            draft.problem(
                    "registry.manifest-unreadable",
                    Level.ERROR,
                    "The manifest sha256:" + sha256.substring(0, SHORT) + "… of "
                            + draft.model().name()
                            + " is missing or not what its hash names, so what it says is lost.",
                    "Pull the model again, or name another of its manifests by its digest.",
                    null);
        }
    }
}
