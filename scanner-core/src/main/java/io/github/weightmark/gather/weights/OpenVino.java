package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the notes that tools leave in the description of an OpenVINO model. The format has no field for a licence; some
 * makers add one all the same. Document types and entities are not looked at.
 */
final class OpenVino {

    private static final int MOST_BYTES = 64 << 20;

    private final ByteSource in;
    private final Limits limits;

    OpenVino(ByteSource in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** What stands under {@code rt_info} with a value, by the name of its element. */
    SortedMap<String, String> strings() throws IOException, HeaderException {
        if (in.size() > MOST_BYTES) {
            throw new HeaderException("too-large", "has " + in.size() + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            // Decoded here: the parser of the JDK prints what it thinks of wrong bytes.
            Reader characters = new InputStreamReader(new Stream(in), StandardCharsets.UTF_8);
            return notes(factory.createXMLStreamReader(characters));
        } catch (XMLStreamException e) {
            throw new HeaderException("malformed", "is no XML");
        }
    }

    private SortedMap<String, String> notes(XMLStreamReader xml) throws XMLStreamException, HeaderException {
        SortedMap<String, String> notes = new TreeMap<>();
        int depth = 0;
        int inside = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > limits.yamlDepth()) {
                    throw new HeaderException("malformed", "is nested deeper than " + limits.yamlDepth());
                }
                inside = inside < 0 && xml.getLocalName().equals("rt_info") ? depth : inside;
                if (inside >= 0) {
                    note(xml, notes);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = depth == inside ? -1 : inside;
                depth--;
            }
        }
        return notes;
    }

    private void note(XMLStreamReader xml, SortedMap<String, String> notes) {
        String value = xml.getAttributeValue(null, "value");
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (value != null && value.length() <= limits.stringBytes() && notes.size() < 1000) {
            notes.putIfAbsent(name, value);
        }
    }

    /** The source from its beginning to its end. */
    private static final class Stream extends InputStream {
        private final ByteSource in;
        private long position;

        Stream(ByteSource in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = in.read(ByteBuffer.wrap(target, from, length), position);
            position += Math.max(0, read);
            return read;
        }
    }
}
