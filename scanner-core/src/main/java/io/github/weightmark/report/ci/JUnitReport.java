package io.github.weightmark.report.ci;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Plain;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * JUnit XML, which every build server shows: one test case for each model and rule. What fails the build is a failure,
 * what could not be read an error, what is waived is skipped; all else passes, with its words as output.
 */
public final class JUnitReport {

    /** One test case. */
    private record Case(String model, String name, @Nullable Alert alert) {

        boolean failure() {
            return alert != null && !alert.undecided() && alert.level() == Level.ERROR;
        }

        boolean error() {
            return alert != null && alert.undecided() && alert.level() != Level.NOTE;
        }

        boolean skipped() {
            return alert != null && alert.isAccepted();
        }
    }

    /** Writes the report, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml, cases(result));
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append(text.toString()).append("\n");
    }

    private static List<Case> cases(ScanResult result) {
        List<Case> cases = new ArrayList<>();
        List<Alert> alerts = Alerts.of(result);
        alerts.forEach(
                alert -> cases.add(new Case(alert.model().isEmpty() ? "project" : alert.model(), alert.rule(), alert)));
        for (ModelResult model : result.models()) {
            if (model.findings().isEmpty()) {
                String name = model.verdict() == Verdict.PASS ? "policy" : "policy: " + model.verdict();
                cases.add(new Case(Alerts.name(model), name, null));
            }
        }
        return cases;
    }

    private static void suite(XMLStreamWriter xml, List<Case> cases) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "weightmark");
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute(
                "failures", count(cases.stream().filter(Case::failure).count()));
        xml.writeAttribute("errors", count(cases.stream().filter(Case::error).count()));
        xml.writeAttribute("skipped", count(cases.stream().filter(Case::skipped).count()));
        for (Case one : cases) {
            write(xml, one);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static String count(long number) {
        return String.valueOf(number);
    }

    private static void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Xml.clean(one.model()));
        xml.writeAttribute("name", one.name());
        if (one.alert() != null) {
            xml.writeCharacters("\n    ");
            outcome(xml, one, one.alert());
            xml.writeCharacters("\n  ");
        }
        xml.writeEndElement();
    }

    private static void outcome(XMLStreamWriter xml, Case one, Alert alert) throws XMLStreamException {
        String places = alert.places().isEmpty()
                ? ""
                : "\n" + Plain.line(alert.places().get(0).file()) + ":"
                        + alert.places().get(0).line();
        String words = Xml.clean(alert.message() + "\n" + alert.help() + places);
        String message = Xml.clean(alert.message());
        if (one.skipped()) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", Xml.clean(alert.message() + " Accepted: " + alert.accepted()));
        } else if (one.failure() || one.error()) {
            xml.writeStartElement(one.failure() ? "failure" : "error");
            xml.writeAttribute("type", alert.rule());
            xml.writeAttribute("message", message);
            xml.writeCharacters(words);
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(words);
        }
        xml.writeEndElement();
    }
}
