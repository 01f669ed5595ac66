package io.github.weightmark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleYamlTest {

    @Test
    void wordsVersionsAndDatesStayText() {
        assertThat(RuleYaml.parse(
                        "{language: no, version: 3.1, checked: 2026-11-22, count: 700000000, on: true}", "x.yml"))
                .hasToString("{\"language\":\"no\",\"version\":\"3.1\",\"checked\":\"2026-11-22\",\"count\":700000000,"
                        + "\"on\":true}");
    }

    @Test
    void aDuplicateKeyIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> RuleYaml.parse("id: a\nname: b\nid: c\n", "rules/licenses/x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/licenses/x.yml:3 holds the duplicate key \"id\". Keep one of the two.");
    }

    @Test
    void aListIsNotARule() {
        assertThatThrownBy(() -> RuleYaml.parse("- a\n- b\n", "rules/licenses/x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/licenses/x.yml is not a mapping of keys to values. Compare it with its schema.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!java.net.URL ['http://example.org']",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "!mine {a: b}",
                "!!binary 'aGk='",
                "!!timestamp 2026-11-30",
                "!!float 1.5",
                "!!set {a, b}",
                "!!int one",
                "!!int 0x",
                "!!bool maybe",
                "!!null some",
                "!!str [a]",
                "!!map [a]",
                "!!seq {a: b}"
            })
    void aTagThatIsNotPlainDataIsRefusedAndNeverFollowed(String value) {
        assertThatThrownBy(() -> RuleYaml.parse("name: x\nid: " + value + "\n", "x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessageMatching("x\\.yml:2 holds the tag \\S+, which does not fit its value\\. Leave tags out\\."
                        + "|(?s)x\\.yml is not valid YAML: Global tag is not allowed: tag:yaml\\.org,2002:java.+");
    }

    @Test
    void aTagThatSaysWhatTheValueIsAnywayIsHeard() {
        assertThat(RuleYaml.parse("{a: !!str 5, b: !!int 5, c: !!null ~, d: !!seq [x]}", "x.yml"))
                .hasToString("{\"a\":\"5\",\"b\":5,\"c\":null,\"d\":[\"x\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null: x", "~: x", "? [a]\n: x", "? {a: b}\n: x"})
    void aKeyThatIsNoTextIsRefused(String yaml) {
        assertThatThrownBy(() -> RuleYaml.parse(yaml, "x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessage("x.yml:1 holds a key that is not a text. Put it in quotes.");
    }

    @Test
    void aNumberIsAsLongAsALongHolds() {
        assertThat(RuleYaml.parse("{a: 999999999999999999, b: -1}", "x.yml"))
                .hasToString("{\"a\":999999999999999999,\"b\":-1}");
        assertThatThrownBy(() -> RuleYaml.parse("count: 1" + "0".repeat(1_000), "x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessage("x.yml:1 holds a number of more than 18 digits. Write it as a text, in quotes.");
    }

    @Test
    void aBombOfAliasesIsNotBlownUp() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 25; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }

        assertThatThrownBy(() -> RuleYaml.parse(bomb.toString(), "x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("x.yml is not valid YAML: Number of aliases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a [*a]", "a: &a {b: *a}"})
    void whatHoldsItselfIsRefused(String yaml) {
        assertThatThrownBy(() -> RuleYaml.parse(yaml, "x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("x.yml is not valid YAML: Number of aliases");
    }

    @Test
    void theSameWordMayStandTwice() {
        assertThat(RuleYaml.parse("{a: &word osi, b: *word}", "x.yml")).hasToString("{\"a\":\"osi\",\"b\":\"osi\"}");
    }

    @Test
    void whatNestsTooDeepIsRefused() {
        assertThatThrownBy(() -> RuleYaml.parse("a: " + "[".repeat(100_000), "x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessage("x.yml is not valid YAML: Nesting Depth exceeded max 50");
    }

    @Test
    void asManyKeysAsAFileMayHoldAreReadInLinearTime() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; keys.length() < 1 << 20; i++) {
            keys.append("key").append(i).append(": x\n");
        }

        assertThat(RuleYaml.parse(keys.toString(), "x.yml").size()).isGreaterThan(80_000);
    }
}
