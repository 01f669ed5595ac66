package io.github.weightmark.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TextFormatsTest {

    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    @Test
    void junitCountsWhatItHolds() throws Exception {
        Element suite = junit(ALL_KINDS).getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent()).isEqualTo("""
                The licence ends above 700000000 monthly active users.
                Declare use.monthly-active-users in the policy, or choose another model.
                Dockerfile:3""");
    }

    @Test
    void junitSkipsWhatIsWaivedAndSaysWhoAnswersForIt() throws Exception {
        NodeList skipped = junit(ALL_KINDS).getElementsByTagName("skipped");
        assertThat(skipped.getLength()).isEqualTo(1);
        assertThat(((Element) skipped.item(0)).getAttribute("message"))
                .isEqualTo("A person should look at restricted models."
                        + " Accepted: Looked at in LEGAL-412 (legal@example.com, until 2027-03-31)");
    }

    @Test
    void junitHasACaseForEachModelEvenWithoutFindings() throws Exception {
        Set<String> models = new HashSet<>();
        NodeList cases = junit(ALL_KINDS).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            models.add(((Element) cases.item(i)).getAttribute("classname"));
        }
        assertThat(models)
                .containsExactlyInAnyOrder("acme/helper-8b", "openai:gpt-4o", "Qwen/Qwen2.5-7B", "file:models/x.gguf");
    }

    @Test
    void hostileWordsStayInsideTheXml() throws Exception {
        Element suite = junit(Hostile.scan()).getDocumentElement();
        assertThat(suite.getElementsByTagName("script").getLength()).isZero();
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    }

    @Test
    void gitLabGetsOneIssueForEachFindingThatIsNotWaived() throws IOException {
        JsonNode issues = new ObjectMapper().readTree(text(new GitLabReport()::write, ALL_KINDS));
        assertThat(issues.findValuesAsText("severity")).containsExactly("blocker", "minor");
        assertThat(issues.path(0).at("/location/path").asText()).isEqualTo("Dockerfile");
        assertThat(issues.path(0).at("/location/lines/begin").asInt()).isEqualTo(3);
        assertThat(issues.path(0).path("check_name").asText()).isEqualTo("WM-CLAUSE-MAU-THRESHOLD");
        assertThat(issues.findValuesAsText("fingerprint")).doesNotHaveDuplicates();
    }

    @Test
    void csvHasAHeadAndALineForEachModel() throws IOException {
        String[] lines = text(new CsvReport()::write, ALL_KINDS).split("\r\n");
        assertThat(lines).hasSize(5);
        assertThat(lines[0]).startsWith("model,provider,purl,revision,tier,verdict,");
        assertThat(lines[2]).startsWith("openai:gpt-4o,openai,,,closed,review,NOASSERTION,");
    }

    @Test
    void csvTellsWhatConcernsTheWholeScanOnLinesWithoutAModel() throws IOException {
        String[] lines = text(new CsvReport()::write, Sample.troubled()).split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[2])
                .isEqualTo(
                        ",,,,,,,,,,,,error file.unread,,app/model.py,app/model.py cannot be read. Check its rights.");
        assertThat(lines[3])
                .isEqualTo(",,,,,,,,,,,,note rules.override,,,\"The rule licence/zebra? of yours replaces the bundled"
                        + " one. Keep it, or delete your rule.\"");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        ScanResult scan = Sample.scan(
                Verdict.PASS,
                new io.github.weightmark.domain.ModelResult(
                        Sample.plain(
                                io.github.weightmark.domain.ModelRef.huggingFace("=1+1"),
                                io.github.weightmark.domain.Tier.UNKNOWN,
                                "@SUM(1)",
                                java.util.List.of()),
                        java.util.List.of(),
                        java.util.List.of(),
                        Verdict.PASS));
        assertThat(text(new CsvReport()::write, scan).split("\r\n")[1])
                .startsWith("'=1+1,")
                .contains(",'@SUM(1),");
    }

    @Test
    void aQuoteInACellIsDoubled() throws IOException {
        assertThat(text(new CsvReport()::write, Hostile.scan())).contains("\"\"");
    }

    private interface Writer {
        void write(ScanResult result, Appendable out) throws IOException;
    }

    private static Document junit(ScanResult result) throws Exception {
        byte[] xml = text(new JUnitReport()::write, result).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Writer report, ScanResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        report.write(result, text);
        return text.toString();
    }
}
