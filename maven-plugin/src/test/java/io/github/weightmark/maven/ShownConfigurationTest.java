package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What README and guide show of a POM: every goal and parameter of the plugin in it exists. */
class ShownConfigurationTest {

    @Test
    void every_goal_and_parameter_shown_exists() throws Exception {
        int shown = 0;
        for (Element plugin : plugins()) {
            assertThat(unknown(plugin)).isEmpty();
            shown++;
        }
        assertThat(shown).isGreaterThan(2);
    }

    @Test
    void a_goal_or_parameter_that_does_not_exist_is_seen() throws Exception {
        Document typo = parse("<plugin><artifactId>weightmark-maven-plugin</artifactId>"
                + "<configuration><polcy>x</polcy><policy>x</policy></configuration>"
                + "<executions><execution><goals><goal>chek</goal><goal>check</goal></goals></execution></executions>"
                + "</plugin>");
        assertThat(unknown(typo.getDocumentElement())).containsExactlyInAnyOrder("goal chek", "parameter polcy");
    }

    private static List<Element> plugins() throws Exception {
        List<Element> plugins = new ArrayList<>();
        for (Path page : pages()) {
            String[] parts = Files.readString(page).split("```xml\n");
            for (int i = 1; i < parts.length; i++) {
                NodeList all =
                        parse(parts[i].substring(0, parts[i].indexOf("```"))).getElementsByTagName("plugin");
                for (int j = 0; j < all.getLength(); j++) {
                    Element plugin = (Element) all.item(j);
                    if (plugin.getTextContent().contains("weightmark-maven-plugin")) {
                        plugins.add(plugin);
                    }
                }
            }
        }
        return plugins;
    }

    private static List<Path> pages() throws Exception {
        Path docs = Fixtures.root().resolveSibling("docs");
        try (Stream<Path> pages = Files.list(docs)) {
            return Stream.concat(
                            Stream.of(docs.resolveSibling("README.md")),
                            pages.filter(page -> page.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    private static List<String> unknown(Element plugin) throws Exception {
        Set<String> parameters = new HashSet<>();
        Set<String> goals = new HashSet<>();
        try (InputStream in = ShownConfigurationTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            NodeList mojos = factory().newDocumentBuilder().parse(in).getElementsByTagName("mojo");
            for (int i = 0; i < mojos.getLength(); i++) {
                Element mojo = (Element) mojos.item(i);
                goals.add(DescriptorTest.text(mojo, "goal"));
                parameters.addAll(DescriptorTest.parameters(mojo).keySet());
            }
        }
        List<String> unknown = new ArrayList<>();
        NodeList named = plugin.getElementsByTagName("goal");
        for (int i = 0; i < named.getLength(); i++) {
            if (!goals.contains(named.item(i).getTextContent().strip())) {
                unknown.add("goal " + named.item(i).getTextContent().strip());
            }
        }
        NodeList configurations = plugin.getElementsByTagName("configuration");
        for (int i = 0; i < configurations.getLength(); i++) {
            for (Node child = configurations.item(i).getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element element && !parameters.contains(element.getTagName())) {
                    unknown.add("parameter " + element.getTagName());
                }
            }
        }
        return unknown;
    }

    private static Document parse(String xml) throws Exception {
        return factory()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(("<all>" + xml + "</all>").getBytes(StandardCharsets.UTF_8)));
    }

    private static DocumentBuilderFactory factory() {
        return DocumentBuilderFactory.newInstance();
    }
}
