package io.github.weightmark.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What the nodes of a YAML document mean as plain data; a tag that asks for anything else is refused. */
final class RuleNodes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> NOTHING = Set.of("", "~", "null");
    /** A {@code long} holds any number of so many digits. */
    private static final int MOST_DIGITS = 18;

    private final String name;

    /** @param name what messages call the file */
    RuleNodes(String name) {
        this.name = name;
    }

    ObjectNode mapping(MappingNode node) {
        tagged(node, Tag.MAP);
        ObjectNode mapping = JSON.objectNode();
        for (NodeTuple member : node.getValue()) {
            String key = key(member.getKeyNode());
            if (mapping.has(key)) {
                throw error(member.getKeyNode(), "the duplicate key \"" + key + "\". Keep one of the two.");
            }
            mapping.set(key, value(member.getValueNode()));
        }
        return mapping;
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        throw error(node, "a key that is not a text. Put it in quotes.");
    }

    private JsonNode value(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        if (node instanceof SequenceNode list) {
            tagged(list, Tag.SEQ);
            ArrayNode values = JSON.arrayNode();
            list.getValue().forEach(item -> values.add(value(item)));
            return values;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (node.getTag().equals(Tag.INT) && RuleYaml.NUMBER.matcher(text).matches()) {
            return number(node, text);
        }
        if (node.getTag().equals(Tag.NULL) && NOTHING.contains(text)) {
            return JSON.nullNode();
        }
        tagged(node, Tag.STR);
        return JSON.textNode(text);
    }

    private JsonNode number(ScalarNode node, String digits) {
        if (digits.length() > MOST_DIGITS) {
            throw error(node, "a number of more than " + MOST_DIGITS + " digits. Write it as a text, in quotes.");
        }
        long number = Long.parseLong(digits);
        return number == (int) number ? JSON.numberNode((int) number) : JSON.numberNode(number);
    }

    private void tagged(Node node, Tag plain) {
        if (!node.getTag().equals(plain)) {
            throw error(
                    node, "the tag " + node.getTag().getValue() + ", which does not fit its value. Leave tags out.");
        }
    }

    private RuleException error(Node node, String what) {
        return new RuleException(name + ":" + (node.getStartMark().getLine() + 1) + " holds " + what);
    }
}
