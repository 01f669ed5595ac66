package io.github.weightmark.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a lock file that knows its line; scalars are taken as written. */
final class LockNode {

    /** As Java writes a long. */
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    /** As Java writes a double. */
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,19}\\.\\d{1,19}(E-?\\d{1,3})?");

    private final String file;
    private final @Nullable Node node;
    private final @Nullable Mark start;

    LockNode(String file, Node node) {
        this(file, node, node.getStartMark());
    }

    private LockNode(String file, @Nullable Node node, @Nullable Mark start) {
        this.file = file;
        this.node = node;
        this.start = start;
    }

    /** A place in a lock, whose value is read bit by bit. */
    static LockNode at(String file, @Nullable Mark start) {
        return new LockNode(file, null, start);
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
        if (!(node instanceof ScalarNode scalar) || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            return WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text) : fraction(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object fraction(String text) {
        return FRACTION.matcher(text).matches() ? Double.valueOf(text) : text;
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
        return start == null ? 1 : start.getLine() + 1;
    }
}
