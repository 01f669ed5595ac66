package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The models that LM Studio has downloaded, and those of its catalogue that are made from them: a description each. */
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
        LmStudioHome home = new LmStudioHome(at);
        return Stream.concat(home.models().stream(), home.catalogue().stream())
                .flatMap(root -> folder(root, model).stream())
                .findFirst()
                .map(found -> new FolderStore(at, "LM Studio's store").read(model, found, null))
                .orElseGet(() -> Evidence.none(model, List.of()));
    }

    private static Optional<Path> folder(Path root, ModelRef model) {
        return Optional.of(root.resolve(model.id()))
                .filter(found -> Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS));
    }
}
