package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a model that a program has laid out as a folder of files, as they were published. */
final class FolderStore {

    private final Surroundings at;
    private final String place;

    /** @param place what reports call it */
    FolderStore(Surroundings at, String place) {
        this.at = at;
        this.place = place;
    }

    /** What the folder says; silent when that is nothing about a licence. */
    Evidence read(ModelRef model, Path folder, @Nullable String revision) {
        EvidenceDraft draft = at.draft(model);
        try {
            at.folders().read(folder, folder, draft);
        } catch (IOException e) {
            return Evidence.none(
                    model,
                    List.of(new Problem(
                            "store.unreadable",
                            Level.ERROR,
                            "The copy of " + model.name() + " in " + place + " cannot be read: " + e.getMessage() + ".",
                            "Make it readable, or download the model again.",
                            null)));
        }
        return draft.finished(
                revision,
                place,
                Gate.UNKNOWN,
                List.of(),
                new Problem(
                        "store.no-license-evidence",
                        Level.WARNING,
                        "The copy of " + model.name() + " in " + place
                                + " holds neither card nor licence, and its weights name" + " none.",
                        "Put the model's card and licence beside it.",
                        null));
    }
}
