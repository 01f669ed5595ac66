package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.Fixtures;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The table of parameters in the guide is what the plugin's descriptor says; -Dupdate.golden=true writes it. */
class ParameterTableTest {

    private static final String BEGIN = "<!-- From the plugin's descriptor; see ParameterTableTest. -->\n";
    private static final String END = "<!-- End of the table. -->\n";

    /** What a parameter is called, by which goals. */
    private record Row(String property, String initial, String description, Set<String> goals) {}

    @Test
    void the_table_in_the_guide_is_current() throws Exception {
        Path guide = Fixtures.root().resolveSibling("docs/maven.md");
        String text = Files.readString(guide);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String now = text.substring(0, from) + table() + text.substring(to);
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(guide, now);
        }
        assertThat(Files.readString(guide)).isEqualTo(now);
    }

    private static String table() throws Exception {
        Map<String, Row> rows = rows();
        List<String> lines = new ArrayList<>(List.of("| property | default | goals | meaning |", "|---|---|---|---|"));
        rows.values()
                .forEach(row -> lines.add("| `" + row.property + "` | "
                        + (row.initial.isEmpty() ? "" : "`" + row.initial + "`") + " | " + goals(row.goals) + " | "
                        + row.description + " |"));
        return String.join("\n", lines) + "\n";
    }

    private static String goals(Set<String> goals) {
        return goals.size() == DescriptorTest.OURS.size() ? "all" : String.join(", ", goals);
    }

    private static Map<String, Row> rows() throws Exception {
        Map<String, Row> rows = new TreeMap<>();
        try (InputStream in = ParameterTableTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            NodeList mojos = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("mojo");
            for (int i = 0; i < mojos.getLength(); i++) {
                Element mojo = (Element) mojos.item(i);
                if (DescriptorTest.OURS.contains(DescriptorTest.text(mojo, "goal"))) {
                    add(mojo, rows);
                }
            }
        }
        return rows;
    }

    private static void add(Element mojo, Map<String, Row> rows) {
        Element configuration =
                (Element) mojo.getElementsByTagName("configuration").item(0);
        DescriptorTest.parameters(mojo).forEach((name, parameter) -> {
            Element value = (Element) configuration.getElementsByTagName(name).item(0);
            String property = value.getTextContent().replace("${", "").replace("}", "");
            Row row = new Row(
                    property,
                    value.getAttribute("default-value"),
                    markdown(DescriptorTest.text(parameter, "description")),
                    new LinkedHashSet<>());
            rows.computeIfAbsent(property + row.description, key -> row).goals.add(DescriptorTest.text(mojo, "goal"));
        });
    }

    private static String markdown(String html) {
        return html.replaceAll("</?code>", "`")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("<(\\w+)>", "`<$1>`")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
