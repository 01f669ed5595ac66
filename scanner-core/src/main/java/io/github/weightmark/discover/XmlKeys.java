package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.SightingKind;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts and attributes of an XML file; no DTD, no entity and nothing outside of it is ever fetched. */
final class XmlKeys {

    private static final String OPEN = "<c>";
    private static final String CLOSE = "</c>";

    private final ProjectFile file;
    private final Limits limits;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private int groups;

    private XmlKeys(ProjectFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** What stands before the first mistake. */
    static List<Entry> read(ProjectFile file, Limits limits) {
        XmlKeys keys = new XmlKeys(file, limits);
        try {
            keys.walk(factory().createXMLStreamReader(new StringReader(file.text())));
        } catch (XMLStreamException e) {
            return keys.entries;
        }
        return keys.entries;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end();
            } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                open.peek().text.append(reader.getText());
            } else if (event == XMLStreamConstants.COMMENT) {
                comment(reader);
            }
        }
    }

    /** Elements that were commented out. */
    private void comment(XMLStreamReader reader) {
        String text = reader.getText();
        int start = file.text().lastIndexOf(text, reader.getLocation().getCharacterOffset());
        if (text.indexOf('<') < 0 || start < 0) {
            return;
        }
        String filled = " ".repeat(Math.max(0, start - OPEN.length())) + OPEN + text + CLOSE;
        for (Entry entry : read(ProjectFile.of(file.path(), filled), limits)) {
            entries.add(new Entry(
                    entry.path(), entry.key(), entry.value(), entry.offset(), SightingKind.COMMENT, -1, -groups++));
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        Element outer = open.peek();
        List<String> path = new ArrayList<>(outer == null ? List.of() : outer.path);
        path.addAll(KeyPath.of(reader.getLocalName()));
        if (path.size() > limits.yamlDepth()) {
            throw new XMLStreamException("too deep");
        }
        int end = reader.getLocation().getCharacterOffset();
        int group = groups++;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            List<String> longer = new ArrayList<>(path);
            longer.add("@" + KeyPath.of(reader.getAttributeLocalName(i)).get(0));
            String value = reader.getAttributeValue(i);
            int begin = Math.max(0, file.text().lastIndexOf("<" + reader.getLocalName(), end));
            int at = Math.max(begin, file.text().indexOf(value, begin));
            entries.add(new Entry(longer, reader.getAttributeLocalName(i), value, at, null, 0, group));
        }
        open.push(new Element(path, reader.getLocalName(), outer == null ? 0 : outer.own, group, end));
    }

    private void end() {
        Element element = open.pop();
        String text = element.text.toString().strip();
        if (!text.isEmpty()) {
            int at = Math.max(element.offset, file.text().indexOf(text, element.offset));
            entries.add(new Entry(element.path, element.name, text, at, null, 0, element.group));
        }
    }

    /**
     * @param group the element that holds it
     * @param own what its children call their group
     * @param offset where its content begins
     */
    private record Element(List<String> path, String name, int group, int own, int offset, StringBuilder text) {
        Element(List<String> path, String name, int group, int own, int offset) {
            this(path, name, group, own, offset, new StringBuilder());
        }
    }
}
