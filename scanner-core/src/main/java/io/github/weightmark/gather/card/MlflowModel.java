package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.ParentNames;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds in the description of a saved MLflow model the model on the Hub that was saved. */
public final class MlflowModel {

    /** The name of such a description. */
    public static final String FILE_NAME = "MLmodel";

    private static final String SOURCE_KEY = "source_model_name";
    private static final String REVISION_KEY = "source_model_revision";
    private static final int DEPTH = 4;

    private final Limits limits;

    public MlflowModel(Limits limits) {
        this.limits = limits;
    }

    /** Reads the file {@code path}; what is no YAML names no model. */
    public void read(String path, String yaml, EvidenceDraft draft) {
        MappingNode root = YamlBlock.of(yaml, limits).root();
        if (root != null) {
            collect(root, path, draft, 0);
        }
    }

    private static void collect(MappingNode node, String path, EvidenceDraft draft, int depth) {
        for (NodeTuple entry : node.getValue()) {
            Node value = entry.getValueNode();
            if (value instanceof ScalarNode name && isKey(entry.getKeyNode())) {
                add(name, revision(node), path, draft);
            } else if (value instanceof MappingNode inner && depth < DEPTH) {
                collect(inner, path, draft, depth + 1);
            }
        }
    }

    private static boolean isKey(Node key) {
        return key instanceof ScalarNode name && name.getValue().equals(SOURCE_KEY);
    }

    /** Of the model that was saved, as it stands beside its name; empty when that is not told. */
    private static String revision(MappingNode node) {
        return YamlBlock.values(node, REVISION_KEY).stream()
                .flatMap(value -> YamlBlock.scalars(value).stream())
                .map(ScalarNode::getValue)
                .filter(value -> value.matches("[\\w][\\w.-]*"))
                .findFirst()
                .map(value -> "@" + value)
                .orElse("");
    }

    private static void add(ScalarNode name, String revision, String path, EvidenceDraft draft) {
        Source source = Source.line(path, 1 + name.getStartMark().getLine());
        if (ParentNames.reference(name.getValue()).isPresent()
                && name.getValue().contains("/")) {
            draft.parent(name.getValue() + revision, EvidenceDraft.DERIVED, source);
        } else if (!name.getValue().isBlank()) {
            draft.unnamedParent(name.getValue(), EvidenceDraft.DERIVED, source);
        }
    }
}
