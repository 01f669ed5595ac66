package io.github.weightmark.gather;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The licences that the POM inside a jar declares: those of the package, which are not those of weights in it. */
final class PomLicenses {

    private static final List<String> NAME = List.of("project", "licenses", "license", "name");

    private final ZipFile zip;
    private final String path;
    private final Limits limits;
    private final EvidenceDraft draft;

    /** @param path of the jar, as sources name it */
    PomLicenses(ZipFile zip, String path, Limits limits, EvidenceDraft draft) {
        this.zip = zip;
        this.path = path;
        this.limits = limits;
        this.draft = draft;
    }

    /** A jar of several packages does not tell which of them its weights belong to. */
    void read() {
        List<ZipEntry> poms = zip.stream()
                .limit(limits.archiveEntries())
                .filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.xml"))
                .map(ZipEntry.class::cast)
                .toList();
        if (poms.size() == 1) {
            read(poms.get(0));
        } else if (!poms.isEmpty()) {
            draft.problem(
                    "archive.many-poms",
                    Level.NOTE,
                    path + " holds the POMs of " + poms.size() + " packages, so none of them speaks of its weights.",
                    "Look which package the weights come from.",
                    Source.file(path));
        }
    }

    private void read(ZipEntry pom) {
        String place = path + "!/" + pom.getName();
        try (InputStream in = zip.getInputStream(pom)) {
            walk(factory().createXMLStreamReader(new ByteArrayInputStream(in.readNBytes(limits.sourceBytes()))), place);
        } catch (IOException | XMLStreamException e) {
            draft.problem(
                    "archive.broken-pom",
                    Level.WARNING,
                    place + " is no XML that can be read.",
                    "Look at it yourself.",
                    Source.file(place));
        }
    }

    /** No DTD, no entity and nothing outside of the file is ever fetched. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void walk(XMLStreamReader xml, String place) throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                open.addLast(xml.getLocalName());
                if (open.size() > limits.yamlDepth()) {
                    throw new XMLStreamException("too deep");
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                open.removeLast();
            } else if (event == XMLStreamReader.CHARACTERS && NAME.equals(List.copyOf(open))) {
                int line = Math.max(1, xml.getLocation().getLineNumber());
                draft.claim(ClaimKind.POM, xml.getText().strip(), Source.line(place, line));
            }
        }
    }
}
