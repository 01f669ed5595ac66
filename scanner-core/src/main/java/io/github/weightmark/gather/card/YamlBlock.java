package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.text.YamlSize;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML document as written. Only its nodes are composed, no value is constructed: {@code no} stays "no" and
 * {@code 3.10} stays "3.10", no tag can name a class, and every node knows its line.
 *
 * @param root the top mapping; {@code null} when there is none
 * @param repaired tabs had to be read as spaces
 * @param error why it cannot be read; {@code null} when it can
 * @param errorLine line of the error, counted from 0
 */
record YamlBlock(
        @Nullable MappingNode root,
        boolean repaired,
        @Nullable String error,
        int errorLine) {

    /** Cards with all results of a benchmark hold some ten thousand. */
    private static final int MOST_VALUES = 100_000;

    static YamlBlock of(String yaml, Limits limits) {
        // YAML ends lines at these, editors do not; a blank keeps our line numbers theirs.
        String lines = yaml.replace('\u0085', ' ').replace('\u2028', ' ').replace('\u2029', ' ');
        YamlBlock first = compose(lines, limits, false);
        if (first.error == null || lines.indexOf('\t') < 0) {
            return first;
        }
        YamlBlock second = compose(lines.replace('\t', ' '), limits, true);
        return second.error == null ? second : first;
    }

    private static YamlBlock compose(String yaml, Limits limits, boolean repaired) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(limits.yamlAliases());
        options.setNestingDepthLimit(limits.yamlDepth());
        options.setCodePointLimit(limits.frontMatterBytes());
        try {
            if (YamlSize.exceeds(MOST_VALUES, yaml, options)) {
                return new YamlBlock(null, repaired, "it holds more than " + MOST_VALUES + " values", 0);
            }
            Node node = new Yaml(options).compose(new StringReader(yaml));
            if (node == null || node instanceof MappingNode) {
                return new YamlBlock((MappingNode) node, repaired, null, 0);
            }
            return new YamlBlock(null, repaired, "it holds no keys", 0);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            return new YamlBlock(null, repaired, String.valueOf(e.getProblem()), line);
        } catch (RuntimeException e) {
            // A parser of a stranger's text may fail in ways it does not declare; each is an unreadable block.
            return new YamlBlock(null, repaired, firstLine(String.valueOf(e.getMessage())), 0);
        }
    }

    private static String firstLine(String message) {
        return Lines.of(message).get(0);
    }

    /** Every value of {@code key}, {@linkplain CardKey however spelt}, at the top, in order; two when it is written twice. */
    List<Node> values(String key) {
        return root == null ? List.of() : values(root, key);
    }

    static List<Node> values(MappingNode mapping, String key) {
        List<Node> values = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name
                    && CardKey.normal(name.getValue()).equals(key)) {
                values.add(tuple.getValueNode());
            }
        }
        return values;
    }

    /** The value, unless it is one of YAML's spellings of nothing. */
    static boolean isGiven(ScalarNode scalar) {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return !(plain && List.of("", "~", "null", "Null", "NULL").contains(scalar.getValue()));
    }

    /** The strings of a string or a list of strings. */
    static List<ScalarNode> scalars(Node node) {
        List<ScalarNode> scalars = new ArrayList<>();
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node item : items) {
            if (item instanceof ScalarNode scalar && isGiven(scalar)) {
                scalars.add(scalar);
            }
        }
        return scalars;
    }
}
