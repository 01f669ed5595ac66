package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The models that ModelScope's clients have downloaded, in the layouts of its old and its new client.
 */
final class ModelScopeCache implements EvidenceSource {

    private static final Pattern ID = Pattern.compile("[\\w-][\\w.-]*/[\\w-][\\w.-]*");
    private static final String DEFAULT_BRANCH = "master";

    private final Surroundings at;

    ModelScopeCache(Surroundings at) {
        this.at = at;
    }

    @Override
    public boolean serves(ModelRef model) {
        return isModel(model);
    }

    static boolean isModel(ModelRef model) {
        return "modelscope".equals(model.provider()) && ID.matcher(model.id()).matches();
    }

    @Override
    public Evidence gather(ModelRef model) {
        Optional<Path> root = at.folder("MODELSCOPE_CACHE", ".cache/modelscope");
        FolderStore store = new FolderStore(at, "ModelScope's cache");
        return root.flatMap(cache -> folder(cache, model))
                .map(folder -> store.read(model, folder, null))
                .orElseGet(() -> Evidence.none(model, List.of()));
    }

    private static Optional<Path> folder(Path cache, ModelRef model) {
        String revision = model.revision() == null ? DEFAULT_BRANCH : model.revision();
        String safe = revision.matches("[\\w-][\\w.-]*") ? revision : DEFAULT_BRANCH;
        String owner = model.id().substring(0, model.id().indexOf('/'));
        // The old client could not have a dot in a folder's name.
        String plain = owner + "/" + model.id().substring(owner.length() + 1).replace(".", "___");
        return List.of(
                        "models/" + model.id().replace("/", "--") + "/snapshots/" + safe,
                        "hub/models/" + plain,
                        "models/" + plain,
                        "hub/" + plain,
                        plain)
                .stream()
                .map(cache::resolve)
                .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }
}
