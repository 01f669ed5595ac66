package io.github.weightmark.discover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads all texts of a JSON file, or of a file with one JSON document in each line. */
final class JsonKeys {

    private static final String JSON5 = "json5";

    private final ProjectFile file;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private int document;
    private int groups;

    private JsonKeys(ProjectFile file) {
        this.file = file;
    }

    /** What stands behind the first mistake is read line by line. */
    static List<Entry> read(ProjectFile file, Limits limits, Finds finds) {
        JsonKeys keys = new JsonKeys(file);
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.yamlDepth())
                        .build())
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES, file.ending().equals(JSON5))
                .configure(
                        JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                        file.ending().equals(JSON5))
                .build();
        try (JsonParser parser = factory.createParser(file.text())) {
            keys.walk(parser);
        } catch (IOException e) {
            keys.restByLines(e, finds);
        }
        return keys.entries;
    }

    private void walk(JsonParser parser) throws IOException {
        String key = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> push(key, token == JsonToken.START_OBJECT);
                case END_OBJECT, END_ARRAY -> pop();
                case FIELD_NAME -> key = parser.currentName();
                case VALUE_STRING -> add(parser, key);
                default -> {
                    // Numbers and truth values name no models.
                }
            }
            if (token != JsonToken.FIELD_NAME) {
                key = "";
            }
        }
    }

    private void restByLines(IOException mistake, Finds finds) {
        long from = mistake instanceof JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getCharOffset()
                : 0;
        finds.malformed("JSON", file.line((int)
                Math.max(0, Math.min(from, file.text().length()))));
        YamlLines.read(file).stream().filter(entry -> entry.offset() > from).forEach(entries::add);
    }

    private void push(String key, boolean object) {
        Level outer = levels.peek();
        List<String> path = new ArrayList<>(outer == null ? List.of() : outer.path);
        if (!key.isEmpty()) {
            path.addAll(KeyPath.of(key));
        }
        String name = key.isEmpty() && outer != null ? outer.key : key;
        levels.push(new Level(path, name, object, groups++));
    }

    private void pop() {
        levels.pop();
        if (levels.isEmpty()) {
            document++;
        }
    }

    private void add(JsonParser parser, String key) throws IOException {
        Level level = levels.peek();
        if (level == null) {
            return;
        }
        List<String> path = new ArrayList<>(level.path);
        if (level.object) {
            path.addAll(KeyPath.of(key));
        }
        int offset = (int) parser.currentTokenLocation().getCharOffset() + 1;
        String name = level.object ? key : level.key;
        if (!path.isEmpty()) {
            entries.add(new Entry(path, name, parser.getText(), offset, null, document, level.group));
        }
    }

    private record Level(List<String> path, String key, boolean object, int group) {}
}
