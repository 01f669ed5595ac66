package io.github.weightmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON report that is read back, with its place for messages.
 *
 * @param file what messages call the report
 * @param path of the object: {@code models[2].license}
 * @param node the object
 */
record Entry(String file, String path, JsonNode node) {

    /** {@code LICENSE:61-66}; possessive, so that it is linear. */
    private static final Pattern LINES = Pattern.compile("(.*):(\\d{1,9}+)(?:-(\\d{1,9}+))?", Pattern.DOTALL);

    String text(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isTextual()) {
            throw wrong(key, "a text");
        }
        return value.textValue();
    }

    @Nullable
    String optional(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : text(key);
    }

    int number(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isInt()) {
            throw wrong(key, "a number");
        }
        return value.intValue();
    }

    boolean truth(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isBoolean()) {
            throw wrong(key, "true or false");
        }
        return value.booleanValue();
    }

    double share(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isNumber()) {
            throw wrong(key, "a number");
        }
        return value.doubleValue();
    }

    /** A word of a closed list. */
    <T> T word(String key, Function<String, T> words) {
        try {
            return words.apply(text(key));
        } catch (IllegalArgumentException e) {
            throw wrong(key, "one of the words of the schema, not \"" + text(key) + "\"");
        }
    }

    Entry child(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isObject()) {
            throw wrong(key, "an object");
        }
        return new Entry(file, at(key), value);
    }

    <T> List<T> list(String key, Function<Entry, T> reader) {
        List<T> all = new ArrayList<>();
        for (JsonNode one : array(key)) {
            if (!one.isObject()) {
                throw wrong(key + "[" + all.size() + "]", "an object");
            }
            all.add(reader.apply(new Entry(file, at(key) + "[" + all.size() + "]", one)));
        }
        return all;
    }

    List<String> texts(String key) {
        List<String> all = new ArrayList<>();
        for (JsonNode one : array(key)) {
            if (!one.isTextual()) {
                throw wrong(key + "[" + all.size() + "]", "a text");
            }
            all.add(one.textValue());
        }
        return all;
    }

    Source source(String key) {
        return place(text(key));
    }

    /** Reads {@link Source#toString()} back. */
    static Source place(String text) {
        Matcher lines = LINES.matcher(text);
        if (!lines.matches() || lines.group(1).isEmpty()) {
            return Source.file(text);
        }
        int start = Integer.parseInt(lines.group(2));
        return Source.lines(lines.group(1), start, lines.group(3) == null ? start : Integer.parseInt(lines.group(3)));
    }

    private JsonNode array(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isArray()) {
            throw wrong(key, "a list");
        }
        return value;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private ResultException wrong(String key, String expected) {
        return new ResultException(file + ": " + at(key) + " must be " + expected
                + ". The report is damaged or was edited. " + ResultReader.how());
    }
}
