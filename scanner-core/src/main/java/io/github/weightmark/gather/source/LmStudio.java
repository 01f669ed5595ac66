package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The models that LM Studio has downloaded: GGUF files in folders of publisher and model. */
final class LmStudio implements EvidenceSource {

    private static final Pattern ID = Pattern.compile("[\\w-][\\w.-]*/[\\w-][\\w.-]*");

    private final Surroundings at;

    LmStudio(Surroundings at) {
        this.at = at;
    }

    @Override
    public boolean serves(ModelRef model) {
        return "lmstudio".equals(model.provider()) && ID.matcher(model.id()).matches();
    }

    @Override
    public Evidence gather(ModelRef model) {
        Optional<Path> folder = at.folder("LMSTUDIO_MODELS", ".lmstudio/models")
                .map(root -> root.resolve(model.id()))
                .filter(found -> Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS));
        return folder.map(found -> new FolderStore(at, "LM Studio's store").read(model, found, null))
                .orElseGet(() -> Evidence.none(model, List.of()));
    }
}
