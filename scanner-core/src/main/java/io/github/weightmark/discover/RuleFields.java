package io.github.weightmark.discover;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.rules.RuleException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one rule, or of a part of one, as somebody wrote them: what nobody asks for is an error, and so is what
 * is not of the asked kind. Asked for one by one, since a mapper that finds out about records first costs more than all
 * rules.
 */
final class RuleFields {

    private final String file;
    private final JsonNode node;
    private final TreeSet<String> known = new TreeSet<>();

    /**
     * @param file what messages call the file
     */
    RuleFields(String file, JsonNode node) {
        this.file = file;
        this.node = node;
    }

    String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            throw wrong("The key \"" + key + "\" is missing");
        }
        return text;
    }

    @Nullable
    String textOrNull(String key) {
        JsonNode value = value(key);
        return value == null ? null : text(key, value);
    }

    /** What {@code make} makes of a text, when it is there. */
    <T> @Nullable T word(String key, Function<String, T> make) {
        String text = textOrNull(key);
        try {
            return text == null ? null : make.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong("\"" + text + "\" is no value of the key \"" + key + "\"");
        }
    }

    boolean isTrue(String key) {
        JsonNode value = value(key);
        if (value != null && !value.isBoolean()) {
            throw wrong("The key \"" + key + "\" must be true or false");
        }
        return value != null && value.booleanValue();
    }

    /** Empty when there is none. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode member : members(key)) {
            texts.add(text(key, member));
        }
        return List.copyOf(texts);
    }

    /** Empty when there is none. */
    Map<String, String> mapping(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw wrong("The key \"" + key + "\" must be a mapping");
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        value.properties().forEach(member -> mapping.put(member.getKey(), text(member.getKey(), member.getValue())));
        return Collections.unmodifiableMap(mapping);
    }

    /** What {@code make} makes of each mapping of a list; empty when there is none. */
    <T> List<T> list(String key, Function<RuleFields, T> make) {
        List<T> list = new ArrayList<>();
        for (JsonNode member : members(key)) {
            list.add(part(key, member, make));
        }
        return List.copyOf(list);
    }

    /** What {@code make} makes of a mapping, when it is there. */
    <T> @Nullable T part(String key, Function<RuleFields, T> make) {
        JsonNode value = value(key);
        return value == null ? null : part(key, value, make);
    }

    /** What {@code make} makes of all fields; those it does not ask for are an error. */
    <T> T whole(Function<RuleFields, T> make) {
        T made = make.apply(this);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey())) {
                throw wrong("The key \"" + member.getKey() + "\" is unknown; known are " + String.join(", ", known));
            }
        }
        return made;
    }

    private <T> T part(String key, JsonNode member, Function<RuleFields, T> make) {
        if (!member.isObject()) {
            throw wrong("The key \"" + key + "\" must hold mappings");
        }
        return new RuleFields(file, member).whole(make);
    }

    private Iterable<JsonNode> members(String key) {
        JsonNode value = value(key);
        if (value != null && !value.isArray()) {
            throw wrong("The key \"" + key + "\" must be a list");
        }
        return value == null ? List.of() : value;
    }

    private String text(String key, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw wrong("The key \"" + key + "\" must hold texts");
        }
        return value.asText();
    }

    private @Nullable JsonNode value(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private RuleException wrong(String what) {
        return new RuleException(
                file + " does not fit its schema: " + what + ". Compare it with schema/discovery.json.");
    }
}
