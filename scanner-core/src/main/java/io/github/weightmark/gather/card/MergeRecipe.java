package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the parents in a configuration of mergekit, whether a file of its own or fenced in a card. */
public final class MergeRecipe {

    private static final String MERGE = "merge";
    private static final Set<String> MODEL_KEYS = Set.of("model", "base_model", "source_model", "path", "lora");
    private static final List<String> RECIPE_KEYS = List.of("merge_method", "slices", "modules", "experts", "models");

    private final Limits limits;

    public MergeRecipe(Limits limits) {
        this.limits = limits;
    }

    /** Reads the file {@code path}. */
    public void read(String path, String yaml, EvidenceDraft draft) {
        YamlBlock recipe = YamlBlock.of(yaml, limits);
        if (recipe.error() != null) {
            draft.problem(
                    "mergekit.unreadable",
                    Level.ERROR,
                    path + " cannot be read as YAML: " + recipe.error() + ", so parents may be missing.",
                    "Look at the file and name the parents as base_model in the card.",
                    Source.line(path, 1 + recipe.errorLine()));
        }
        collect(recipe, path, 1, draft);
    }

    /** Reads a fenced block, which may be a recipe or any other YAML. */
    void readFenced(String path, String yaml, int firstLine, EvidenceDraft draft) {
        YamlBlock block = YamlBlock.of(yaml, limits);
        if (RECIPE_KEYS.stream().anyMatch(key -> !block.values(key).isEmpty())) {
            collect(block, path, firstLine, draft);
        }
    }

    private static void collect(YamlBlock recipe, String path, int firstLine, EvidenceDraft draft) {
        if (recipe.root() != null) {
            new Walk(path, firstLine, draft).over(recipe.root());
        }
    }

    /** One way through a document; anchors may make a node its own child, so each is looked at once. */
    private static final class Walk {
        private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final String path;
        private final int firstLine;
        private final EvidenceDraft draft;

        Walk(String path, int firstLine, EvidenceDraft draft) {
            this.path = path;
            this.firstLine = firstLine;
            this.draft = draft;
        }

        void over(Node node) {
            if (!seen.add(node)) {
                return;
            }
            if (node instanceof SequenceNode list) {
                list.getValue().forEach(this::over);
            } else if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(this::over);
            }
        }

        private void over(NodeTuple tuple) {
            boolean named = tuple.getKeyNode() instanceof ScalarNode key && MODEL_KEYS.contains(key.getValue());
            if (named && tuple.getValueNode() instanceof ScalarNode name) {
                parents(name);
            } else {
                over(tuple.getValueNode());
            }
        }

        /** {@code org/model@rev+org/lora} names a model and an adapter on it. */
        private void parents(ScalarNode name) {
            if (YamlBlock.isGiven(name)) {
                Source source =
                        Source.line(path, firstLine + name.getStartMark().getLine());
                for (String part : name.getValue().split("\\+", -1)) {
                    draft.parent(part, MERGE, source);
                }
            }
        }
    }
}
