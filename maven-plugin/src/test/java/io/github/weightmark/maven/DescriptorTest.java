package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.Fixtures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven, {@code mvn help:describe} and the documentation say of the goals agrees. */
class DescriptorTest {

    static final List<String> OURS =
            List.of("check", "aggregate", "report", "explain", "lock", "baseline", "notice", "cache");

    @ParameterizedTest
    @CsvSource({
        "check,     verify, false, true",
        "aggregate, verify, true,  true",
        "report,    '',     false, true",
        "lock,      '',     true,  true",
        "baseline,  '',     true,  true",
        "notice,    generate-resources, false, true",
        "cache,     '',     true,  false",
        "explain,   '',     false, false"
    })
    void each_goal_says_when_and_where_it_runs(String name, String phase, String aggregator, String needsProject)
            throws Exception {
        Element goal = goal(name);

        assertThat(goal.getElementsByTagName("phase").getLength()).isEqualTo(phase.isEmpty() ? 0 : 1);
        assertThat(phase.isEmpty() || text(goal, "phase").equals(phase)).isTrue();
        assertThat(text(goal, "threadSafe")).isEqualTo("true");
        assertThat(text(goal, "aggregator")).isEqualTo(aggregator);
        assertThat(text(goal, "requiresProject")).isEqualTo(needsProject);
        assertThat(text(goal, "requiresOnline")).isEqualTo("false");
    }

    @Test
    void there_is_help() throws Exception {
        assertThat(goals())
                .containsOnlyKeys(
                        "check", "aggregate", "report", "explain", "lock", "baseline", "notice", "cache", "help");
    }

    @Test
    void every_parameter_has_a_description_and_a_version() throws Exception {
        for (Element goal : goals().values()) {
            assertThat(parameters(goal)).allSatisfy((name, parameter) -> {
                assertThat(text(parameter, "description")).as(name).isNotBlank();
                assertThat(parameter.getElementsByTagName("required").item(0).getTextContent())
                        .as(name)
                        .isEqualTo("false");
            });
        }
        assertThat(parameters(goal("check")))
                .allSatisfy((name, parameter) ->
                        assertThat(text(parameter, "since")).as(name).isEqualTo("0.1.0"));
    }

    @Test
    void every_property_is_ours() throws Exception {
        for (String name : OURS) {
            Element configuration =
                    (Element) goal(name).getElementsByTagName("configuration").item(0);
            NodeList entries = configuration.getChildNodes();
            for (int i = 0; i < entries.getLength(); i++) {
                String expression = entries.item(i).getTextContent().strip();
                assertThat(expression)
                        .as(name)
                        .matches("|\\$\\{(weightmark\\.|project|settings|session|reactor|mojoExecution|maven).*");
            }
        }
    }

    @Test
    void every_parameter_is_in_the_user_guide() throws Exception {
        String guide = Files.readString(Fixtures.root().resolveSibling("docs/maven.md"));

        for (String name : OURS) {
            assertThat(parameters(goal(name)).keySet())
                    .allSatisfy(parameter -> assertThat(guide).contains("`weightmark." + parameter + "`"));
            assertThat(guide).contains("`" + name + "`");
        }
    }

    @Test
    void eclipse_leaves_the_goals_to_the_real_build() throws Exception {
        Document mapping = xml("/META-INF/m2e/lifecycle-mapping-metadata.xml");
        NodeList goals = mapping.getElementsByTagName("goal");
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < goals.getLength(); i++) {
            ignored.add(goals.item(i).getTextContent());
        }
        assertThat(ignored).containsExactlyInAnyOrderElementsOf(OURS);
        assertThat(mapping.getElementsByTagName("ignore").getLength()).isEqualTo(1);
    }

    static Map<String, Element> parameters(Element goal) {
        NodeList all = goal.getElementsByTagName("parameter");
        Map<String, Element> editable = new TreeMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element parameter = (Element) all.item(i);
            if (text(parameter, "editable").equals("true")) {
                editable.put(text(parameter, "name"), parameter);
            }
        }
        return editable;
    }

    private static Element goal(String name) throws Exception {
        return Objects.requireNonNull(goals().get(name), name);
    }

    private static Map<String, Element> goals() throws Exception {
        NodeList all = xml("/META-INF/maven/plugin.xml").getElementsByTagName("mojo");
        Map<String, Element> goals = new TreeMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            goals.put(text((Element) all.item(i), "goal"), (Element) all.item(i));
        }
        return goals;
    }

    private static Document xml(String resource) throws Exception {
        try (InputStream in = DescriptorTest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
