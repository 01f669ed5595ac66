package io.github.weightmark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
                .hasMessageStartingWith("rules/licenses/x.yml is not valid YAML: ")
                .hasMessageContaining("found duplicate key id")
                .hasMessageContaining("line 3, column 1");
    }

    @Test
    void aListIsNotARule() {
        assertThatThrownBy(() -> RuleYaml.parse("- a\n- b\n", "rules/licenses/x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/licenses/x.yml is not a mapping of keys to values. Compare it with its schema.");
    }

    @Test
    void anObjectTagIsNeverFollowed() {
        assertThatThrownBy(() -> RuleYaml.parse("id: !!java.net.URL ['http://example.org']\n", "x.yml"))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("x.yml is not valid YAML: ");
    }
}
