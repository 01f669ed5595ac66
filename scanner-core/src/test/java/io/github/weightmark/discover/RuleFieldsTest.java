package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.rules.RuleException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RuleFieldsTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode rule = NODES.objectNode();

    @Test
    void everyKindOfFieldIsRead() {
        rule.put("id", "acme").put("version", 3).put("page", true).put("accept", "known");
        rule.putArray("names").add("a").add("b");
        rule.putObject("models").put("Tiny", "acme:tiny");
        rule.putArray("keys").addObject().put("id", "inner");
        rule.putObject("part").put("id", "one");

        assertThat(this.<List<Object>>read(fields -> List.of(
                        fields.text("id"),
                        fields.text("version"),
                        fields.isTrue("page"),
                        fields.word("accept", Accept::of),
                        fields.texts("names"),
                        fields.mapping("models"),
                        fields.list("keys", key -> key.text("id")),
                        fields.part("part", part -> part.text("id")))))
                .isEqualTo(List.of(
                        "acme",
                        "3",
                        true,
                        Accept.KNOWN,
                        List.of("a", "b"),
                        Map.of("Tiny", "acme:tiny"),
                        List.of("inner"),
                        "one"));
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        rule.putNull("id");

        assertThat(this.<String>read(fields -> fields.textOrNull("id"))).isNull();
        assertThat(this.<Accept>read(fields -> fields.word("accept", Accept::of), "id"))
                .isNull();
        assertThat(this.<Boolean>read(fields -> fields.isTrue("page"), "id")).isFalse();
        assertThat(this.<List<String>>read(fields -> fields.texts("names"), "id"))
                .isEmpty();
        assertThat(this.<Map<String, String>>read(fields -> fields.mapping("models"), "id"))
                .isEmpty();
        assertThat(this.<List<String>>read(fields -> fields.list("keys", key -> key.text("id")), "id"))
                .isEmpty();
    }

    @Test
    void aFieldOfAnotherKindIsRefused() {
        rule.put("names", "a").put("page", "yes").put("models", "x").put("accept", "all");
        rule.putArray("id").add("a");
        rule.set("keys", list("a"));
        rule.set("words", list("a"));

        refused(fields -> fields.texts("names"), "The key \"names\" must be a list");
        refused(fields -> fields.isTrue("page"), "The key \"page\" must be true or false");
        refused(fields -> fields.mapping("models"), "The key \"models\" must be a mapping");
        refused(fields -> fields.word("accept", Accept::of), "\"all\" is no value of the key \"accept\"");
        refused(fields -> fields.text("id"), "The key \"id\" must hold texts");
        refused(fields -> fields.list("keys", key -> key.text("id")), "The key \"keys\" must hold mappings");
        refused(fields -> fields.part("words", key -> key.text("id")), "The key \"words\" must hold mappings");
        refused(fields -> fields.text("file"), "The key \"file\" is missing");
    }

    @Test
    void aFieldThatNobodyAsksForIsRefusedAtEveryDepth() {
        rule.put("id", "acme");
        rule.putArray("keys").addObject().put("id", "a").put("idd", "b");

        refused(
                fields -> fields.text("id") + fields.list("keys", key -> key.text("id")),
                "The key \"idd\" is unknown; known are id");
        refused(fields -> fields.text("id"), "The key \"keys\" is unknown; known are id");
    }

    private static ArrayNode list(String text) {
        return NODES.arrayNode().add(text);
    }

    private void refused(Function<RuleFields, Object> make, String why) {
        assertThatThrownBy(() -> read(make))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/discovery/acme.yml does not fit its schema: " + why
                        + ". Compare it with schema/discovery.json.");
    }

    private <T> T read(Function<RuleFields, T> make, String... besides) {
        return new RuleFields("rules/discovery/acme.yml", rule).whole(fields -> {
            for (String key : besides) {
                fields.textOrNull(key);
            }
            return make.apply(fields);
        });
    }
}
