package io.github.weightmark.lock;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a lock file that knows its line; scalars are taken as written. */
final class LockNode {

    private static final int MOST_CHARACTERS = 64 << 20;
    private static final int DEPTH = 16;

    private final String file;
    private final Node node;

    private LockNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static LockNode parse(String text, String file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEPTH);
        // We write none; a lock that holds one is not ours, and may hold itself.
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new LockException(file + " is empty. Write it anew: weightmark lock --update.");
            }
            return new LockNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new LockException(file + ":" + line + ": this is not a lock: " + e.getProblem()
                    + ". Undo the last change to it, or write it anew: weightmark lock --update.");
        } catch (YAMLException e) {
            throw new LockException(file + ": this is not a lock. Write it anew: weightmark lock --update.");
        }
    }

    Map<String, LockNode> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw damaged("names and values are missing here");
        }
        Map<String, LockNode> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            LockNode key = new LockNode(file, tuple.getKeyNode());
            if (members.put(key.text(), new LockNode(file, tuple.getValueNode())) != null) {
                throw key.damaged("\"" + key.text() + "\" stands here a second time");
            }
        }
        return members;
    }

    List<LockNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw damaged("a list is missing here");
        }
        List<LockNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new LockNode(file, item)));
        return items;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw damaged("a text is missing here");
        }
        return scalar.getValue();
    }

    /** A whole number, a fraction, yes or no, or a text, as it was written. */
    Object value() {
        String text = text();
        if (node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN) {
            if (text.matches("-?\\d{1,18}")) {
                return Long.valueOf(text);
            }
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
            if (text.matches("-?\\d{1,15}(\\.\\d{1,15})?([eE][-+]?\\d{1,3})?")) {
                return Double.valueOf(text);
            }
        }
        return text;
    }

    /** The text as one of a fixed set of words. */
    <T> T word(Function<String, T> words) {
        try {
            return words.apply(text());
        } catch (IllegalArgumentException e) {
            throw damaged("\"" + text() + "\" is no word of a lock");
        }
    }

    LockException error(String message) {
        return new LockException(file + ":" + line() + ": " + message);
    }

    LockException damaged(@Nullable String what) {
        return error("this is not a lock as Weightmark writes it: " + what
                + ". Undo the last change to it, or write it anew: weightmark lock --update.");
    }

    private int line() {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
