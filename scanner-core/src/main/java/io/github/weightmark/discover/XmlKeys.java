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
    private final int base;
    private final XmlPlaces places;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private int groups;

    /**
     * @param base what is added to all offsets
     */
    private XmlKeys(ProjectFile file, Limits limits, int base) {
        this.file = file;
        this.limits = limits;
        this.base = base;
        this.places = new XmlPlaces(file.text());
    }

    /** What stands before the first mistake; the mistake is told. */
    static List<Entry> read(ProjectFile file, Limits limits, Finds finds) {
        XmlKeys keys = new XmlKeys(file, limits, 0);
        int mistake = keys.read();
        if (mistake > 0) {
            finds.malformed("XML", mistake);
        }
        return keys.entries;
    }

    /** The line of the first mistake; 0 without one. */
    private int read() {
        try {
            walk(factory().createXMLStreamReader(new StringReader(file.text())));
            return 0;
        } catch (XMLStreamException e) {
            return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        }
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
                comment();
            }
        }
    }

    /** Elements that were commented out; what is no element there is prose, not a mistake. */
    private void comment() {
        places.toComment();
        String text = places.comment();
        int start = file.text().indexOf(text, places.begin());
        if (text.indexOf('<') < 0 || base > 0) {
            return;
        }
        XmlKeys keys = new XmlKeys(ProjectFile.of(file.path(), OPEN + text + CLOSE), limits, start - OPEN.length());
        keys.read();
        for (Entry entry : keys.entries) {
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
        places.toTag();
        int begin = places.begin();
        int end = places.end();
        int group = groups++;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            List<String> longer = new ArrayList<>(path);
            longer.add("@" + KeyPath.of(reader.getAttributeLocalName(i)).get(0));
            String value = reader.getAttributeValue(i);
            entries.add(new Entry(
                    longer, reader.getAttributeLocalName(i), value, base + within(value, begin, end), null, 0, group));
        }
        open.push(new Element(path, reader.getLocalName(), outer == null ? 0 : outer.own, group, end));
    }

    /** Where a value stands between two places; the first of them when it is written otherwise there. */
    private int within(String value, int from, int to) {
        int start = Math.max(0, Math.min(from, file.text().length()));
        int end = Math.max(start, Math.min(to, file.text().length()));
        int at = file.text().substring(start, end).indexOf(value);
        return at < 0 ? start : start + at;
    }

    private void end() {
        Element element = open.pop();
        if (!file.text().startsWith("/>", places.end() - 2) || places.end() != element.offset) {
            places.toTag();
        }
        int to = places.begin();
        String text = element.text.toString().strip();
        if (!text.isEmpty()) {
            int at = base + within(text, element.offset, to);
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
