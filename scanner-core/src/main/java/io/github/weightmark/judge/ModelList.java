package io.github.weightmark.judge;

import java.util.List;
import java.util.Map;

/**
 * The models that a project says it uses. Discovery reads them where they stand; here only their form is looked at, so
 * that a slip is told at once and never makes a model go unseen.
 */
final class ModelList {

    private static final List<String> FILES = List.of("weightmark.yml", "weightmark.yaml");
    private static final List<String> KEYS = List.of("model", "revision");

    private ModelList() {}

    /**
     * @throws PolicyException when an entry is neither a name nor a name with a revision, or the file is one in which
     *     nobody looks for models
     */
    static void check(PolicyNode list) {
        String name = list.file().replace('\\', '/');
        if (!FILES.contains(name.substring(name.lastIndexOf('/') + 1))) {
            throw list.error(
                    "a list of the models in use is read from " + FILES.get(0) + " of a project only. Move it there.");
        }
        list.items().forEach(ModelList::entry);
    }

    private static void entry(PolicyNode entry) {
        if (!entry.isMapping()) {
            entry.text();
            return;
        }
        Map<String, PolicyNode> members = entry.members(KEYS);
        if (!members.containsKey("model")) {
            throw entry.error("an entry must say which model it is. Add \"model\".");
        }
        members.values().forEach(PolicyNode::text);
    }
}
