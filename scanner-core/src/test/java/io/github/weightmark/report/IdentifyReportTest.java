package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.IOException;
import java.util.ArrayList;
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
        assertThat(console(Detail.NORMAL, FILES)).isEqualTo("""
                        LICENSE
                          licence     MIT, variant, 97 % of its words (lines 1-20)
                                      MIT License: free, on OSI's list; this text is not it, word for word
                          same as     MIT-0
                          ~ 5-6       not for profit
                          restricts   non-commercial
                            │ “not for profit”
                            │ LICENSE:5-6

                        gone.txt
                          ? gone (models/x.gguf)
                            → Fetch it again.

                        2 files: 1 with differences, 1 not read
                        """);
    }

    @Test
    void theSummaryAloneIsOneLine() throws IOException {
        assertThat(console(Detail.SUMMARY, FILES)).isEqualTo("2 files: 1 with differences, 1 not read\n");
    }

    @Test
    void aTextThatIsNoLicenceIsCalledThat() throws IOException {
        LicenseMatch none =
                new LicenseMatch(null, List.of(), MatchKind.NONE, 0, "text", Source.lines("a.txt", 1, 3), List.of());
        assertThat(console(Detail.NORMAL, file(none)))
                .isEqualTo("a.txt\n  licence     none that we know (lines 1-3)\n");
        assertThat(console(Detail.SUMMARY, file(none))).isEqualTo("1 file: 1 of no known licence\n");
    }

    @Test
    void aTitleAloneIsNotTakenForTheText() throws IOException {
        LicenseMatch title =
                new LicenseMatch("MIT", List.of(), MatchKind.PARTIAL, 0, "title", Source.line("a.txt", 2), List.of());
        assertThat(console(Detail.NORMAL, file(title)))
                .contains("  licence     MIT, by its title alone; its words were not compared (line 2)\n");
        assertThat(console(Detail.SUMMARY, file(title))).isEqualTo("1 file: 1 with differences\n");
    }

    @Test
    void addedRemovedAndChangedWordsHaveTheirSignAndLongListsAreCut() throws IOException {
        List<Difference> many = new ArrayList<>();
        many.add(new Difference(Difference.Kind.REMOVED, 3, 3, "12 words"));
        many.add(new Difference(Difference.Kind.ADDED, 4, 4, "x".repeat(300)));
        for (int line = 5; line < 16; line++) {
            many.add(new Difference(Difference.Kind.ADDED, line, line, "more"));
        }
        LicenseMatch variant =
                new LicenseMatch("MIT", List.of(), MatchKind.VARIANT, 0.9, "text", Source.lines("a.txt", 1, 20), many);
        assertThat(console(Detail.NORMAL, file(variant)))
                .contains("  - 3         missing here: 12 words\n")
                .contains("x\n              …\n")
                .contains("              and 3 more differences (-v shows all)\n")
                .doesNotContain("+ 13");
        assertThat(console(Detail.ALL, file(variant)))
                .contains("  + 15        more\n")
                .doesNotContain("…")
                .doesNotContain("-v shows all");
    }

    @Test
    void clausesStandByWhatTheyDoAndOrdinaryOnesByNameOnly() throws IOException {
        IdentifiedFile file = new IdentifiedFile(
                "a.txt",
                List.of(),
                List.of(
                        clause("governing-law", 1),
                        clause("naming-requirement", 2),
                        Clause.of("mau-threshold", Map.of("count", 700_000_000L), Source.line("a.txt", 3), "words"),
                        Clause.of("mau-threshold", Map.of("count", 700_000_000L), Source.line("a.txt", 9), "words")),
                List.of());
        assertThat(console(Detail.NORMAL, List.of(file))).isEqualTo("""
                        a.txt
                          licence     none that we know
                          restricts   mau-threshold (count 700,000,000)
                            │ “words”
                            │ a.txt:3
                                      again in line 9
                          duty        naming-requirement
                            │ “words”
                            │ a.txt:2
                          ordinary    governing-law (line 1)
                        """);
        assertThat(console(Detail.ALL, List.of(file))).contains("│ a.txt:9").contains("│ a.txt:1\n");
    }

    private static Clause clause(String id, int line) {
        return Clause.of(id, Map.of(), Source.line("a.txt", line), "words");
    }

    private static List<IdentifiedFile> file(LicenseMatch match) {
        return List.of(new IdentifiedFile("a.txt", List.of(match), List.of(), List.of()));
    }

    private static String console(Detail detail, List<IdentifiedFile> files) throws IOException {
        StringBuilder out = new StringBuilder();
        new IdentifyConsole(false, detail, Sample.KNOWLEDGE).write(files, out);
        return out.toString();
    }
}
