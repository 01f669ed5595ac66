package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The models that a project says it uses, in {@code models:} of its {@code weightmark.yml}: those that no scanner can
 * see, because they are named at run time or by somebody else.
 */
final class ListedModels {

    private static final String RULE = "weightmark-yml";
    private static final List<String> LIST = List.of("models");
    private static final List<String> USED = List.of("models", "used");
    private static final Set<String> JUDGED = Set.of("review", "deny");
    private static final Set<String> PARTS = Set.of("model", "revision");
    private static final int LONGEST = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9./][\\w.:/@%?=&#+-]*");
    private static final Pattern HUB = Pattern.compile("https?://(?:huggingface\\.co|hf\\.co)/.+");

    private final ProjectFile file;
    private final WeightNames weights;
    private final Finds finds;

    private ListedModels(ProjectFile file, WeightNames weights, Finds finds) {
        this.file = file;
        this.weights = weights;
        this.finds = finds;
    }

    /** Adds each model of the list; an entry that names none is told, lest somebody believes it was judged. */
    static void find(ProjectFile file, WeightNames weights, Limits limits, Finds finds) {
        new ListedModels(file, weights, finds)
                .all(YamlKeys.read(file, limits, finds).entries());
    }

    private void all(List<Entry> entries) {
        Map<Integer, Map<String, Entry>> mappings = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<String> path = entry.path();
            if (path.equals(LIST) || path.equals(USED)) {
                add(entry, null);
            } else if (isPart(path)) {
                mappings.computeIfAbsent(entry.group(), group -> new LinkedHashMap<>())
                        .put(entry.key(), entry);
            } else if (path.get(0).equals(LIST.get(0)) && !(path.size() == 2 && JUDGED.contains(path.get(1)))) {
                bad(entry, "\"" + entry.key() + "\" is not a key of it");
            }
        }
        mappings.values().forEach(this::mapping);
    }

    /** {@code {model: org/name, revision: 0123abc}}. */
    private static boolean isPart(List<String> path) {
        List<String> list = path.subList(0, path.size() - 1);
        return (list.equals(LIST) || list.equals(USED)) && PARTS.contains(path.get(path.size() - 1));
    }

    private void mapping(Map<String, Entry> parts) {
        Entry model = parts.get("model");
        Entry revision = parts.get("revision");
        if (model == null) {
            bad(Objects.requireNonNull(revision), "it has a revision, but no model");
        } else {
            add(model, revision);
        }
    }

    private void add(Entry entry, @Nullable Entry revision) {
        String name = entry.value().strip();
        if (!isName(name)) {
            bad(entry, "\"" + shown(name) + "\" is no name of a model");
            return;
        }
        Reference written = WrittenName.read(name, this::isFile);
        Reference model =
                written.provider().equals(Reference.FILE) ? Reference.of(Reference.FILE, below(name)) : written;
        if (revision != null && model.revision() != null && !model.revision().equals(revision.value())) {
            bad(
                    revision,
                    "it names two revisions, \"" + model.revision() + "\" and \"" + shown(revision.value()) + "\"");
            return;
        }
        Reference pinned = revision == null
                ? model
                : new Reference(model.provider(), model.id(), revision.value().strip());
        finds.add(entry.offset(), name, pinned, SightingKind.USED, Confidence.HIGH, RULE);
    }

    private boolean isName(String name) {
        boolean elsewhere = name.contains("://") && !HUB.matches(name);
        boolean path = !name.contains(":") && name.indexOf('/') != name.lastIndexOf('/') && !isFile(name);
        return name.length() <= LONGEST && NAME.matches(name) && !elsewhere && !path;
    }

    /** A folder begins with {@code ./}, or it would be the name of a model of the Hub. */
    private boolean isFile(String name) {
        return name.startsWith("./") || name.startsWith("../") || weights.isWeight(name);
    }

    /** Paths are those of the file that holds the list. */
    private String below(String name) {
        String folder =
                file.path().substring(0, file.path().length() - file.name().length());
        return folder + (name.startsWith("./") ? name.substring(2) : name);
    }

    private void bad(Entry entry, String why) {
        int line = file.line(entry.offset());
        finds.error(
                "discover.bad-model-entry",
                "An entry of \"models\" in " + file.path() + ":" + line + " names no model, so none was judged: " + why
                        + ".",
                "Write org/name, org/name@revision, ollama:name:tag, openai:name, ./folder or a weight file, or "
                        + "{model: org/name, revision: commit}.",
                line);
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
