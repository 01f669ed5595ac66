package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two documents say differently, one line for each place: whole documents are too long to compare by eye. */
final class Differences {

    private static final int LONGEST = 200;

    private Differences() {}

    /** Lists count in their order. */
    static List<String> of(JsonNode ours, JsonNode theirs) {
        return of(leaves(ours), leaves(theirs));
    }

    static List<String> of(Map<String, ?> ours, Map<String, ?> theirs) {
        TreeSet<String> keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(ours.get(key), theirs.get(key))) {
                differences.add(key + ": " + cut(ours.get(key)) + " -> " + cut(theirs.get(key)));
            }
        }
        return differences;
    }

    private static Map<String, JsonNode> leaves(JsonNode root) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        collect(root, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String path, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, leaves);
            }
        } else {
            leaves.put(path, node);
        }
    }

    private static String cut(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " [" + text.length() + " characters]";
    }
}
