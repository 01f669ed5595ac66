package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentifyReportTest {

    private static final List<IdentifiedFile> FILES = List.of(
            new IdentifiedFile(
                    "LICENSE",
                    List.of(new LicenseMatch(
                            "MIT",
                            List.of("MIT-0"),
                            MatchKind.VARIANT,
                            0.97,
                            "text",
                            Source.lines("LICENSE", 1, 20),
                            List.of(new Difference(Difference.Kind.CHANGED, 5, 6, "not for profit")))),
                    List.of(Clause.of("non-commercial", Map.of(), Source.lines("LICENSE", 5, 6), "not for profit")),
                    List.of()),
            new IdentifiedFile("gone.txt", List.of(), List.of(), List.of(Sample.problem("file.unreadable", "gone"))));

    @Test
    void jsonHasOneEntryForEachFileUnreadableOnesToo() throws IOException {
        StringBuilder out = new StringBuilder();
        new IdentifyReport().write(FILES, out);
        assertThat(out.toString().replaceAll("\\s*\n\\s*", " "))
                .isEqualTo("{ \"files\": [ { \"path\": \"LICENSE\", \"documents\": [ { \"license\": \"MIT\","
                        + " \"match\": \"variant\", \"coverage\": 0.97, \"startLine\": 1, \"endLine\": 20,"
                        + " \"by\": \"text\", \"alsoMatches\": [ \"MIT-0\" ], \"differences\": [ {"
                        + " \"kind\": \"changed\", \"startLine\": 5, \"endLine\": 6,"
                        + " \"text\": \"not for profit\" } ] } ], \"clauses\": [ { \"id\": \"non-commercial\","
                        + " \"parameters\": {}, \"startLine\": 5, \"endLine\": 6,"
                        + " \"quote\": \"not for profit\" } ], \"problems\": [] }, { \"path\": \"gone.txt\","
                        + " \"documents\": [], \"clauses\": [], \"problems\": [ { \"id\": \"file.unreadable\","
                        + " \"level\": \"error\", \"message\": \"gone\", \"help\": \"Fetch it again.\","
                        + " \"source\": \"models/x.gguf\" } ] } ] } ");
    }

    @Test
    void aPersonReadsLicenceDifferencesAndClauses() throws IOException {
        StringBuilder out = new StringBuilder();
        new IdentifyConsole(false).write(FILES, out);
        assertThat(out).hasToString("""
                        LICENSE
                          licence     MIT variant, 97 % of its words (lines 1-20, by text)
                          same as     MIT-0
                          changed     line 5: not for profit
                          clause      non-commercial
                            │ “not for profit”
                            │ LICENSE:5-6

                        gone.txt
                          ? gone (models/x.gguf)
                            → Fetch it again.
                        """);
    }

    @Test
    void aTextThatIsNoLicenceIsCalledThat() throws IOException {
        LicenseMatch none =
                new LicenseMatch(null, List.of(), MatchKind.NONE, 0, "text", Source.lines("a.txt", 1, 3), List.of());
        StringBuilder out = new StringBuilder();
        new IdentifyConsole(false)
                .write(List.of(new IdentifiedFile("a.txt", List.of(none), List.of(), List.of())), out);
        assertThat(out).hasToString("a.txt\n  licence     none that we know (lines 1-3)\n");
    }
}
