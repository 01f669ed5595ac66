package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.Fixtures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven, {@code mvn help:describe} and the documentation say of the goal agrees. */
class DescriptorTest {

    @Test
    void check_runs_at_verify_once_per_module_and_in_parallel_builds() throws Exception {
        Element goal = goal();

        assertThat(text(goal, "goal")).isEqualTo("check");
        assertThat(text(goal, "phase")).isEqualTo("verify");
        assertThat(text(goal, "threadSafe")).isEqualTo("true");
        assertThat(text(goal, "aggregator")).isEqualTo("false");
        assertThat(text(goal, "requiresOnline")).isEqualTo("false");
    }

    @Test
    void every_parameter_has_a_description_and_a_version() throws Exception {
        assertThat(parameters()).hasSize(7).allSatisfy((name, parameter) -> {
            assertThat(text(parameter, "description")).as(name).isNotBlank();
            assertThat(text(parameter, "since")).as(name).isEqualTo("0.1.0");
            assertThat(parameter.getElementsByTagName("required").item(0).getTextContent())
                    .as(name)
                    .isEqualTo("false");
        });
    }

    @Test
    void every_parameter_is_in_the_user_guide() throws Exception {
        String guide = Files.readString(Fixtures.root().resolveSibling("docs/maven.md"));

        assertThat(parameters().keySet()).allSatisfy(name -> assertThat(guide).contains("`weightmark." + name + "`"));
    }

    @Test
    void eclipse_leaves_the_goal_to_the_real_build() throws Exception {
        Document mapping = xml("/META-INF/m2e/lifecycle-mapping-metadata.xml");

        assertThat(text(mapping.getDocumentElement(), "goal")).isEqualTo("check");
        assertThat(mapping.getElementsByTagName("ignore").getLength()).isEqualTo(1);
    }

    private static Map<String, Element> parameters() throws Exception {
        NodeList all = goal().getElementsByTagName("parameter");
        Map<String, Element> editable = new TreeMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element parameter = (Element) all.item(i);
            if (text(parameter, "editable").equals("true")) {
                editable.put(text(parameter, "name"), parameter);
            }
        }
        return editable;
    }

    private static Element goal() throws Exception {
        Document plugin = xml("/META-INF/maven/plugin.xml");
        return (Element) plugin.getElementsByTagName("mojo").item(0);
    }

    private static Document xml(String resource) throws Exception {
        try (InputStream in = DescriptorTest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
