package io.github.weightmark.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all our JSON documents share: layout, and the parts that stand in more than one of them. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(TWO_BLANKS)
            .withArrayIndenter(TWO_BLANKS);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Two blanks deep, characters that steer as escapes, ended by a line feed. */
    public static void write(JsonNode tree, Appendable out) throws IOException {
        out.append(Plain.escapedForJson(MAPPER.writer(LAYOUT).writeValueAsString(tree)))
                .append('\n');
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode problems(List<Problem> problems) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Comparator<Problem> order = Comparator.comparing(Problem::id)
                .thenComparing(problem -> String.valueOf(problem.source()))
                .thenComparing(Problem::message);
        for (Problem problem : problems.stream().sorted(order).toList()) {
            array.addObject()
                    .put("id", problem.id())
                    .put("level", problem.level().id())
                    .put("message", problem.message())
                    .put("help", problem.help())
                    .put("source", Source.text(problem.source()));
        }
        return array;
    }

    /** Clause parameters: numbers stay numbers. */
    static ObjectNode parameters(Map<String, Object> parameters) {
        ObjectNode node = object();
        parameters.forEach((name, value) -> {
            if (value instanceof Boolean truth) {
                node.put(name, truth);
            } else if (value instanceof Double || value instanceof Float) {
                node.put(name, ((Number) value).doubleValue());
            } else if (value instanceof Number number) {
                node.put(name, number.longValue());
            } else {
                node.put(name, String.valueOf(value));
            }
        });
        return node;
    }

    static ArrayNode differences(List<Difference> differences) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Difference difference : differences) {
            ObjectNode node = array.addObject();
            node.put("kind", difference.kind().name().toLowerCase(Locale.ROOT))
                    .put("startLine", difference.startLine())
                    .put("endLine", difference.endLine())
                    .put("text", difference.text());
            if (!difference.removed().isEmpty()) {
                node.put("removed", difference.removed());
            }
            if (difference.slip()) {
                node.put("slip", true);
            }
        }
        return array;
    }

    /** Four places, rounded down: only what is complete may read 1.0. */
    static double coverage(double share) {
        return Math.floor(share * 10_000) / 10_000;
    }
}
