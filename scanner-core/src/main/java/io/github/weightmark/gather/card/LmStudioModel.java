package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads what a model of LM Studio's catalogue is made from: a model of the catalogue, or files on the Hub. Its format has
 * no field for a licence.
 */
public final class LmStudioModel {

    /** The name of such a description. */
    public static final String FILE_NAME = "model.yaml";

    private final Limits limits;

    public LmStudioModel(Limits limits) {
        this.limits = limits;
    }

    /** Reads the file {@code path}; any other YAML of that name has no {@code base} and says nothing. */
    public void read(String path, String yaml, EvidenceDraft draft) {
        YamlBlock block = YamlBlock.of(yaml, limits);
        if (block.error() != null && isMeant(yaml)) {
            draft.problem(
                    "lmstudio.unreadable",
                    Level.ERROR,
                    path + " cannot be read as YAML: " + block.error() + ", so what the model is made from is lost.",
                    "Fetch the file again.",
                    Source.line(path, 1 + block.errorLine()));
        }
        if (block.values("model").isEmpty()) {
            return;
        }
        for (Node base : block.values("base")) {
            for (Node one : items(base)) {
                add(one, path, draft);
            }
        }
    }

    /** Other programs call files so, too, and what is wrong with those is no concern here. */
    private static boolean isMeant(String yaml) {
        return yaml.lines().anyMatch(line -> line.startsWith("model:"))
                && yaml.lines().anyMatch(line -> line.startsWith("base:"));
    }

    private static void add(Node base, String path, EvidenceDraft draft) {
        if (base instanceof ScalarNode name) {
            draft.parentOf(
                    name.getValue(),
                    Reference.of("lmstudio", name.getValue()),
                    EvidenceDraft.DERIVED,
                    source(name, path));
        } else if (base instanceof MappingNode concrete) {
            for (Node sources : YamlBlock.values(concrete, "sources")) {
                items(sources).forEach(source -> addSource(source, path, draft));
            }
        }
    }

    private static void addSource(Node node, String path, EvidenceDraft draft) {
        if (node instanceof MappingNode source && value(source, "type").equals("huggingface")) {
            String id = value(source, "user") + "/" + value(source, "repo");
            draft.parent(id, EvidenceDraft.DERIVED, source(node, path));
        }
    }

    private static List<Node> items(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private static String value(MappingNode mapping, String key) {
        return YamlBlock.values(mapping, key).stream()
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue())
                .findFirst()
                .orElse("");
    }

    private static Source source(Node node, String path) {
        return Source.line(path, 1 + node.getStartMark().getLine());
    }
}
