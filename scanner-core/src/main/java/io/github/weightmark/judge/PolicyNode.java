package io.github.weightmark.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.text.YamlSize;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
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
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a policy file that knows its line. Scalars are taken as written, so that none of YAML's own ideas of
 * dates, octal numbers or {@code no} gets between the file and us.
 */
final class PolicyNode {

    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_VALUES = 50_000;
    private static final int MAX_DEPTH = 20;

    private final String file;
    private final String kind;
    private final String path;
    private final Node node;

    private PolicyNode(String file, String kind, String path, Node node) {
        this.file = file;
        this.kind = kind;
        this.path = path;
        this.node = node;
    }

    /** The root of a policy; {@code null} when it is empty. */
    static @Nullable PolicyNode parse(String text, String file) {
        return parse(text, file, "a policy");
    }

    /**
     * The root of a document; {@code null} when it is empty.
     *
     * @param kind what messages call the document
     */
    static @Nullable PolicyNode parse(String text, String file, String kind) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        try {
            if (YamlSize.exceeds(MAX_VALUES, text, options)) {
                throw new PolicyException(
                        file + " holds more than " + MAX_VALUES + " values, so it is not " + kind + ".");
            }
            Node root = new Yaml(options).compose(new StringReader(text));
            return root == null ? null : new PolicyNode(file, kind, "", root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new PolicyException(file + ":" + line + ": this is not valid YAML: " + e.getProblem()
                    + ". Check the indentation and the quotes there.");
        } catch (YAMLException e) {
            throw new PolicyException(file + ": this is not valid YAML: " + e.getMessage() + ".");
        }
    }

    /** The root of a built-in policy, which has no lines. */
    static PolicyNode of(JsonNode policy, String file) {
        return new PolicyNode(file, "a policy", "", node(policy));
    }

    private static Node node(JsonNode value) {
        if (value.isObject()) {
            List<NodeTuple> members = new ArrayList<>();
            value.fields()
                    .forEachRemaining(member -> members.add(
                            new NodeTuple(scalar(member.getKey(), ScalarStyle.PLAIN), node(member.getValue()))));
            return new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
        }
        if (value.isArray()) {
            List<Node> items = new ArrayList<>();
            value.forEach(item -> items.add(node(item)));
            return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
        }
        return scalar(value.asText(), value.isTextual() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    private static Node scalar(String value, ScalarStyle style) {
        return new ScalarNode(Tag.STR, value, null, null, style);
    }

    int line() {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    String file() {
        return file;
    }

    /** The members of a mapping in which only {@code valid} keys may stand, each once. */
    Map<String, PolicyNode> members(Collection<String> valid) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must be a mapping of keys to values");
        }
        Map<String, PolicyNode> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            PolicyNode key = new PolicyNode(file, kind, path, tuple.getKeyNode());
            String name = key.text();
            if (!valid.contains(name)) {
                String where = path.isEmpty() ? kind : path;
                throw key.error("\"" + name + "\" is not a key of " + where + ". " + Nearest.hint(name, valid));
            }
            PolicyNode value =
                    new PolicyNode(file, kind, path.isEmpty() ? name : path + "." + name, tuple.getValueNode());
            if (members.put(name, value) != null) {
                throw key.error("\"" + value.path + "\" stands here a second time. Keep one of the two.");
            }
        }
        return members;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    List<PolicyNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list, as in [a, b]");
        }
        List<PolicyNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new PolicyNode(file, kind, path, item)));
        return items;
    }

    /** Any scalar that says something, as written. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong("must be a text");
        }
        return scalar.getValue().strip();
    }

    boolean yesOrNo() {
        String value = plain();
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong("must be true or false");
        }
        return value.equals("true");
    }

    long count() {
        String digits = plain().replace("_", "");
        boolean number =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(PolicyNode::isDigit);
        if (!number) {
            throw wrong("must be a whole number, as in 2000000");
        }
        return Long.parseLong(digits);
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw wrong("must be a date, as in 2027-03-31");
        }
    }

    /** One of {@code valid}. */
    String oneOf(Collection<String> valid, String what) {
        String name = text();
        if (!valid.contains(name)) {
            throw error("\"" + name + "\" is not " + what + ". " + Nearest.hint(name, valid));
        }
        return name;
    }

    PolicyException error(String message) {
        return new PolicyException(file + ":" + line() + ": " + message);
    }

    private PolicyException wrong(String rule) {
        String what = path.isEmpty() ? kind : "\"" + path + "\"";
        String is = node instanceof ScalarNode scalar ? " but is \"" + scalar.getValue() + "\"" : "";
        return error(what + " " + rule + is + ".");
    }

    private String plain() {
        boolean plain = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return plain ? ((ScalarNode) node).getValue() : "";
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
