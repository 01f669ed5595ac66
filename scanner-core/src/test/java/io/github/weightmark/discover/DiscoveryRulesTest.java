package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.weightmark.discover.Examples.Example;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.rules.RuleException;
import io.github.weightmark.rules.RuleYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryRulesTest {

    private static final Path RULES = Path.of("..", "rules");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyRuleFitsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(RULES.resolve("schema/discovery.json")));
        try (Stream<Path> files = Files.list(RULES.resolve("discovery"))) {
            return files.sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                        ObjectNode rule = RuleYaml.parse(Files.readString(file), file.toString());
                        assertThat(schema.validate(rule)).isEmpty();
                        assertThat(file.getFileName())
                                .hasToString(rule.path("id").asText() + ".yml");
                    }));
        }
    }

    @TestFactory
    List<DynamicTest> everyExampleOfARuleHolds() {
        List<DynamicTest> tests = new ArrayList<>();
        for (DiscoveryRule rule : DiscoveryRules.of(Knowledge.bundled()).all()) {
            Examples examples = rule.examples();
            if (examples != null) {
                examples.match().forEach(example -> tests.add(test(rule, "finds", example, tests.size())));
                examples.noMatch().forEach(example -> tests.add(test(rule, "passes over", example, tests.size())));
            }
        }
        return tests;
    }

    @Test
    void aRuleWithAnUnknownKeyIsRefused() {
        assertThatThrownBy(() -> with("acme.yml", "id: acme", "callz: []"))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith(
                        "rules/discovery/acme.yml does not fit its schema: The key \"callz\" is unknown; "
                                + "known are artifacts, builders, calls, checked, classes, commands, ")
                .hasMessageEndingWith("Compare it with schema/discovery.json.");
    }

    @Test
    void aRuleWithAnExpressionThatIsNotValidIsRefused() {
        Discoverer discoverer = with("acme.yml", "id: acme", "names: [{match: 'acme(', reference: 'acme:$0'}]");

        assertThatThrownBy(() -> discoverer.discover(folder))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/discovery/acme.yml has a pattern that is not a valid expression: "
                        + "missing closing ). Use RE2 syntax.");
    }

    @Test
    void anInHouseWrapperIsOneFile() {
        Discoverer discoverer = with(
                "acme.yml",
                "id: acme",
                "keys: [{match: [acme.llm.model], provider: acme}]",
                "calls: [{names: [AcmeLlm.load], arguments: ['0'], provider: acme}]",
                "models: {AcmeTiny: 'hf:acme/tiny'}",
                "artifacts: [{match: 'com.acme:weights-*'}]");
        new Project(folder.resolve("project"))
                .file("a.properties", "acme.llm.model=big-1")
                .file(
                        "B.java",
                        "class B { Object b = AcmeLlm.load(\"small-2\"), c = Other.load(\"no\"), d = new AcmeTiny(); }")
                .file("build.gradle", "implementation 'com.acme:weights-en:1.0'");

        assertThat(discoverer.discover(folder.resolve("project")).sightings())
                .extracting(Project::summary)
                .containsExactly(
                        "acme:small-2 used", "hf:acme/tiny used", "acme:big-1 used", "maven:com.acme:weights-en used");
    }

    /** Files are searched for the words of rules before they are read: no word may be too short for that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calls: [{names: [Ld], arguments: [id], provider: acme}] | a.py | x = Ld(id='one') | acme:one",
                "keys: [{match: [a.b], provider: acme}] | a.properties | a.b=one | acme:one",
                "keys: [{match: ['a.*'], provider: acme}] | a.properties | a.c=one | acme:one",
                "keys: [{match: ['**'], provider: acme}] | a.properties | q=one | acme:one",
                "models: {Ab: 'hf:acme/one'} | a.py | x = Ab() | hf:acme/one",
                "commands: [{words: [q], provider: acme}] | a.sh | q one | acme:one",
                "flags: [{names: [-q], provider: acme}] | a.sh | run -q one | acme:one",
                "names: [{match: '[a-z]+-v[0-9]', reference: 'acme:$0'}] | a.properties | model=one-v1 | acme:one-v1",
            })
    void aRuleWithAShortWordWorksAsAnyOther(String rule, String file, String line, String found) {
        Discoverer discoverer = with("acme.yml", "id: acme", rule);
        new Project(folder.resolve("project")).file(file, line);

        assertThat(discoverer.discover(folder.resolve("project")).sightings())
                .extracting(Project::summary)
                .containsExactly(found + " used");
    }

    @Test
    void aFileOfTheUsersReplacesTheOneWithItsId() {
        Discoverer discoverer = with("ollama.yml", "id: ollama", "title: no commands any more");
        new Project(folder.resolve("project")).file("start.sh", "ollama pull llama3.1:8b");

        assertThat(discoverer.discover(folder.resolve("project")).sightings()).isEmpty();
    }

    private Discoverer with(String name, String... lines) {
        new Project(folder.resolve("rules")).file("discovery/" + name, lines);
        return new Discoverer(Knowledge.bundled().with(folder.resolve("rules")), Limits.DEFAULT);
    }

    private DynamicTest test(DiscoveryRule rule, String verb, Example example, int number) {
        return dynamicTest(rule.id() + " " + verb + " " + example.name() + " " + number, () -> {
            Project project = new Project(temporary(number)).file(example.name(), example.text());
            assertThat(project.finds()).isEqualTo(example.finds());
            assertThat(project.discovery().problems()).isEmpty();
        });
    }

    private Path temporary(int number) {
        try {
            return Files.createDirectories(folder.resolve("example-" + number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleSaysWhereItWasReadAndShowsAnExample() {
        for (JsonNode rule : Knowledge.bundled().discovery()) {
            assertThat(rule.path("source").asText())
                    .as(rule.path("id").asText())
                    .isNotBlank();
            assertThat(rule.path("examples").path("match"))
                    .as(rule.path("id").asText())
                    .isNotEmpty();
        }
    }
}
