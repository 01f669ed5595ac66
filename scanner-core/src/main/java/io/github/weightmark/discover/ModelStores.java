package io.github.weightmark.discover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists the models that clients keep on this machine: the Hub's cache, Ollama, LM Studio, Docker Model Runner,
 * ModelScope. Nothing is read but names of folders, revisions and Docker's list.
 */
public final class ModelStores {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULE = "model-stores";
    private static final String HUB_FOLDER = "models--";
    private static final String OLLAMA = "registry.ollama.ai/library/";
    private static final String OLLAMA_HOST = "registry.ollama.ai/";
    private static final int OLLAMA_DEPTH = 4;

    private final Map<String, String> environment;
    private final Limits limits;
    private final List<Sighting> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ModelStores(Map<String, String> environment, Limits limits) {
        this.environment = environment;
        this.limits = limits;
    }

    /**
     * @param environment HOME, and the variables by which each client moves its store
     * @return sightings without a line, in files named {@code store:name}; a store that is not there holds nothing
     */
    public static Discovery list(Map<String, String> environment, Limits limits) {
        ModelStores stores = new ModelStores(environment, limits);
        stores.hub();
        stores.ollama();
        stores.lmStudio();
        stores.docker();
        stores.modelScope();
        Collections.sort(stores.found);
        return new Discovery(stores.found, stores.problems, 0, 0);
    }

    /** {@code models--org--name/refs/main} holds the commit. */
    private void hub() {
        Path root = folder(".cache/huggingface/hub", "HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE");
        String home = environment.getOrDefault("HF_HOME", "");
        boolean moved = environment.getOrDefault("HF_HUB_CACHE", "").isEmpty() && !home.isEmpty();
        for (Path repository : folders(moved ? Path.of(home, "hub") : root, "hub")) {
            String name = name(repository);
            if (name.startsWith(HUB_FOLDER)) {
                String id = name.substring(HUB_FOLDER.length()).replace("--", "/");
                add("hub:" + name, Reference.HUGGING_FACE, id, commit(repository));
            }
        }
    }

    private static @Nullable String commit(Path repository) {
        try {
            String text = Files.readString(repository.resolve("refs/main"), StandardCharsets.UTF_8)
                    .strip();
            return text.matches("[0-9a-f]{40}") ? text : null;
        } catch (IOException e) {
            // No branch was fetched, only commits by name: the model is there all the same.
            return null;
        }
    }

    /** {@code manifests/host/namespace/model/tag}. */
    private void ollama() {
        Path root = folder(".ollama/models", "OLLAMA_MODELS");
        if (root == null || !Files.isDirectory(root.resolve("manifests"))) {
            return;
        }
        Path manifests = root.resolve("manifests");
        try (var files = Files.find(manifests, OLLAMA_DEPTH, (file, about) -> about.isRegularFile())) {
            files.limit(limits.filesInProject())
                    .filter(file -> manifests.relativize(file).getNameCount() == OLLAMA_DEPTH)
                    .forEach(file -> {
                        String path = manifests.relativize(file).toString().replace('\\', '/');
                        String name = path.startsWith(OLLAMA)
                                ? path.substring(OLLAMA.length())
                                : path.startsWith(OLLAMA_HOST) ? path.substring(OLLAMA_HOST.length()) : path;
                        int tag = name.lastIndexOf('/');
                        String id = name.substring(0, tag) + ":" + name.substring(tag + 1);
                        add("ollama:" + path, "ollama", id, null);
                    });
        } catch (IOException | java.io.UncheckedIOException e) {
            unreadable("ollama");
        }
    }

    /** {@code publisher/name}, where it is kept today and where older versions keep it. */
    private void lmStudio() {
        Set<String> ids = new TreeSet<>();
        for (String store : List.of(".lmstudio/models", ".cache/lm-studio/models")) {
            for (Path publisher : folders(folder(store, "LMSTUDIO_MODELS"), "lmstudio")) {
                folders(publisher, "lmstudio").forEach(model -> ids.add(name(publisher) + "/" + name(model)));
            }
        }
        ids.forEach(id -> add("lmstudio:" + id, "lmstudio", id, null));
    }

    /** {@code models.json} lists the tags of every model. */
    private void docker() {
        Path root = folder(".docker/models", "MODELS_PATH");
        Path list = root == null ? null : root.resolve("models.json");
        if (list == null || !Files.isRegularFile(list)) {
            return;
        }
        try {
            if (Files.size(list) > limits.hubAnswerBytes()) {
                throw new IOException("too large");
            }
            for (JsonNode model : JSON.readTree(Files.readAllBytes(list)).path("models")) {
                for (JsonNode tag : model.path("tags")) {
                    String id = tag.asText("").replaceFirst("^(?:index\\.)?docker\\.io/", "");
                    if (!id.isEmpty()) {
                        add("docker:" + id, "docker", id, null);
                    }
                }
            }
        } catch (IOException e) {
            unreadable("docker");
        }
    }

    /** {@code models/owner/name}, or {@code models/owner--name}, where a dot may be three underscores. */
    private void modelScope() {
        Path root = folder(".cache/modelscope", "MODELSCOPE_CACHE");
        for (String below : List.of("hub/models", "models")) {
            for (Path owner : folders(root == null ? null : root.resolve(below), "modelscope")) {
                int split = name(owner).indexOf("--");
                if (split > 0) {
                    scope(below, name(owner).substring(0, split), name(owner).substring(split + 2));
                } else {
                    folders(owner, "modelscope").forEach(model -> scope(below, name(owner), name(model)));
                }
            }
        }
    }

    private void scope(String below, String owner, String name) {
        String id = owner + "/" + name.replace("___", ".");
        add("modelscope:" + below + "/" + id, "modelscope", id, null);
    }

    private void add(String place, String provider, String id, @Nullable String revision) {
        Reference reference = new Reference(provider, id, revision);
        found.add(new Sighting(place, 0, 0, id, reference, SightingKind.USED, Confidence.HIGH, RULE));
    }

    /** Where a variable says, else below the user's home; absent when neither is known. */
    private @Nullable Path folder(String below, String... variables) {
        for (String variable : variables) {
            String named = environment.getOrDefault(variable, "").strip();
            if (!named.isEmpty()) {
                return Path.of(named);
            }
        }
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        return home.isEmpty() ? null : Path.of(home).resolve(below);
    }

    private List<Path> folders(@Nullable Path root, String store) {
        if (root == null || !Files.isDirectory(root)) {
            return List.of();
        }
        try (var children = Files.list(root)) {
            return children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
                            && !name(child).startsWith("."))
                    .sorted()
                    .limit(limits.filesInProject())
                    .toList();
        } catch (IOException e) {
            unreadable(store);
            return List.of();
        }
    }

    private void unreadable(String store) {
        problems.add(UnreadFile.problem(store, "model store", "it is damaged or access is denied"));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
