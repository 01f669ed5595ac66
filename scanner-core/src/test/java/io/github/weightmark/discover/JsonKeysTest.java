package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonKeysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"a\": \"x\"}; a=x@1:8",
                "{\"a\":¦  \"x\"}; a=x@2:4",
                "{\"a\": {\"b-c\": \"x\"}}; a.bc=x@1:16",
                "{\"a.b\": \"x\"}; a.b=x@1:10",
                "{\"a\": [\"x\", \"y\"]}; a=x@1:9, a=y@1:14",
                "{\"a\": [[\"x\"]]}; a=x@1:10",
                "{\"a\": [{\"b\": \"x\"}, \"y\"]}; a.b=x@1:15, a=y@1:21",
                "{\"a\": 1, \"b\": true, \"c\": null, \"d\": \"x\"}; d=x@1:38",
                "{\"a\": \"\"}; a=@1:8",
                "{\"a\": \"x\\u00e4\\\"y\"}; a=xä\"y@1:8",
                "[\"x\"]; ~~",
                "\"x\"; ~~",
                "[{\"a\": \"x\"}]; a=x@1:9",
                "{\"ä\": \"😀\", \"b\": \"x\"}; ä=😀@1:8, b=x@1:19",
                "// y¦{\"a\": \"x\", /* z */ \"b\": \"w\",}; a=x@2:8, b=w@2:26",
                "{\"a\": \"x\", \"a\": \"y\"}; a=x@1:8, a=y@1:18",
                "{}; ~~",
                "~~; ~~"
            })
    void everyTextIsToldWithItsKeyAndPlace(String text, String entries) {
        ProjectFile file = Entries.file("a.json", text);
        Finds finds = Entries.finds(file);

        assertThat(Entries.told(file, JsonKeys.read(file, Limits.DEFAULT, finds)))
                .isEqualTo(entries);
        assertThat(finds.problems()).isEmpty();
    }

    @Test
    void objectsAreGroupsAndLinesAreDocuments() {
        ProjectFile file =
                Entries.file("a.jsonl", "{\"a\": \"x\", \"b\": {\"c\": \"y\"}, \"d\": \"z\"}¦{\"a\": \"w\"}");

        assertThat(JsonKeys.read(file, Limits.DEFAULT, Entries.finds(file)))
                .extracting(entry -> entry.key() + entry.document() + entry.group())
                .containsExactly("a00", "c01", "d00", "a12");
    }

    @Test
    void theItemsOfAListBearItsKey() {
        ProjectFile file = Entries.file("a.json", "{\"Some-Models\": [\"x\", [\"y\"]]}");

        assertThat(JsonKeys.read(file, Limits.DEFAULT, Entries.finds(file)))
                .extracting(Entry::key)
                .containsExactly("Some-Models", "Some-Models");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"a\": \"x\",¦ \"b\": oops,¦ \"c\": \"y\"}; 2; a=x@1:8, \"c\"=y@3:8",
                "{\"a\": \"x\"; 1; a=x@1:8",
                "{\"a\": \"x\"}}¦\"b\": \"y\"; 1; a=x@1:8, \"b\"=y@2:7",
                "a: x; 1; a=x@1:4"
            })
    void whatFollowsAMistakeIsToldAndReadLineByLine(String text, int line, String entries) {
        ProjectFile file = Entries.file("k/a.json", text);
        Finds finds = Entries.finds(file);

        assertThat(Entries.told(file, JsonKeys.read(file, Limits.DEFAULT, finds)))
                .isEqualTo(entries.replace("\"", ""));
        assertThat(finds.problems())
                .containsExactly(new Problem(
                        "discover.malformed-file",
                        Level.WARNING,
                        "The file k/a.json is not valid JSON from line " + line
                                + " on: what follows was read only as far as it could be understood.",
                        "Correct it, or name it in .weightmarkignore if it is meant to be so.",
                        Source.line("k/a.json", line)));
    }

    @Test
    void json5NeedsNoQuotesAroundKeysAndTakesSingleOnes() {
        ProjectFile file = Entries.file("a.json5", "{a: 'x', // y¦ 'b': \"z\",¦}");
        Finds finds = Entries.finds(file);

        assertThat(Entries.told(file, JsonKeys.read(file, Limits.DEFAULT, finds)))
                .isEqualTo("a=x@1:6, b=z@2:8");
        assertThat(finds.problems()).isEmpty();
    }

    /** Random documents give what the library's own tree holds, and every place is where the text begins. */
    @Test
    void everyTextOfARandomDocumentIsRead() throws Exception {
        Random random = new Random(11);
        ObjectMapper mapper = new ObjectMapper();
        for (int i = 0; i < 300; i++) {
            ObjectNode tree = object(random, 0);
            String text = random.nextBoolean() ? tree.toString() : tree.toPrettyString();
            List<String> expected = new ArrayList<>();
            leaves(mapper.readTree(text), "", expected);
            ProjectFile file = ProjectFile.of("a.json", text);

            List<Entry> entries = JsonKeys.read(file, Limits.DEFAULT, Entries.finds(file));

            assertThat(entries)
                    .extracting(entry -> String.join(".", entry.path()) + "=" + entry.value())
                    .isEqualTo(expected);
            assertThat(entries)
                    .allMatch(entry -> text.startsWith(entry.value() + '"', entry.offset())
                            && text.charAt(entry.offset() - 1) == '"');
        }
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < random.nextInt(5); i++) {
            object.set("k" + i, value(random, depth + 1));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 3 : 6)) {
            case 0 -> JsonNodeFactory.instance.numberNode(random.nextInt());
            case 1, 2 -> JsonNodeFactory.instance.textNode("v" + random.nextInt(100) + "ä😀/:");
            case 3 -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i < random.nextInt(4); i++) {
                    list.add(value(random, depth + 1));
                }
                yield list;
            }
            default -> object(random, depth);
        };
    }

    private static void leaves(JsonNode node, String path, List<String> leaves) {
        if (node.isTextual()) {
            leaves.add(path + "=" + node.textValue());
        }
        node.properties()
                .forEach(field -> leaves(
                        field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), leaves));
        if (node.isArray()) {
            node.forEach(item -> leaves(item, path, leaves));
        }
    }
}
