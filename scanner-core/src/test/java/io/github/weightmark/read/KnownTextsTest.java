package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read in a licence that we know: what its rule lists, and all that stands beside it. */
class KnownTextsTest {

    private static final String TERM = "You may not use the model for any commercial purpose.";
    private static final DocumentReader READER = new DocumentReader(Knowledge.bundled());

    @Test
    void anExactTextSaysWhatItsRuleListsAndNoMore() throws IOException {
        assertThat(read(READER.read("L", text("MIT"), 30))).containsExactly("license-copy L:36-41");
        assertThat(read(READER.read("L", text("BSD-3-Clause"), 1)))
                .containsExactly("retain-notices L:3-5", "no-endorsement L:9");
    }

    @Test
    void wordsAroundItAreReadToTheirLine() throws IOException {
        Reading reading = READER.read("L", TERM + "\n\n" + text("MIT") + "\n\nThe licence is revocable.\n", 30);

        assertThat(reading.matches()).extracting(LicenseMatch::match).containsExactly(MatchKind.VARIANT);
        assertThat(read(reading))
                .containsExactly(
                        "non-commercial L:30", "retain-notices L:38-42", "license-copy L:38-43", "revocable L:51");
    }

    @Test
    void aCardIsHeldToTheSame() throws IOException {
        String card = "---\na: b\n---\n" + TERM + "\n\n" + text("MIT") + "\n\nThe licence is revocable.\n";
        Reading reading = READER.readCard("C", card, 1);

        assertThat(reading.matches())
                .extracting(match -> match.license() + " " + match.match() + " " + match.source())
                .containsExactly("MIT variant C:6-23");
        assertThat(read(reading))
                .containsExactly("non-commercial C:4", "retain-notices C:12-16", "license-copy C:12-17");
    }

    @Test
    void theNameOfALicenceInACardIsNoText() {
        assertThat(READER.readCard("C", "# Zebra\n\nMIT License\n", 1).matches())
                .isEmpty();
    }

    @Test
    void whatTheRuleListsAndTheTextDoesNotShowIsQuotedFromTheRule() throws IOException {
        ClauseFact hidden = new ClauseFact(
                "non-commercial",
                null,
                Map.of("count", 5, "uses", List.of("sale", "rent"), "always", true, "law", "French"),
                List.of("words that stand nowhere", "nor do these"));
        Reading reading = new DocumentReader(mit("SPDX", hidden)).read("L", text("MIT"), 1);

        assertThat(reading.clauses())
                .extracting(Clause::id, clause -> clause.source().toString(), Clause::quote)
                .contains(tuple("non-commercial", "rules/licenses/mit.yml", "words that stand nowhere"));
        assertThat(reading.clauses())
                .filteredOn(clause -> clause.id().equals("non-commercial"))
                .extracting(Clause::parameters)
                .containsExactly(
                        new TreeMap<>(Map.of("count", 5L, "uses", "sale, rent", "always", true, "law", "French")));
    }

    @Test
    void aClauseIsFoundByTheFirstOfItsPhrasesThatStandsThere() throws IOException {
        ClauseFact grant = new ClauseFact(
                "non-commercial", null, Map.of("a", 1), List.of("words that stand nowhere", "to deal in the Software"));
        ClauseFact last = new ClauseFact("research-only", null, Map.of(), List.of("other dealings in the software"));
        ClauseFact beyond =
                new ClauseFact("revocable", null, Map.of(), List.of("other dealings in the software and more"));

        assertThat(read(new DocumentReader(mit("SPDX", grant, last, beyond)).read("L", text("MIT"), 1)))
                .containsExactly("non-commercial L:5-7", "research-only L:15-18", "revocable rules/licenses/mit.yml");
    }

    @Test
    void aChangedTextIsNotHeldToWhatItDoesNotSay() throws IOException {
        ClauseFact hidden = new ClauseFact("non-commercial", null, Map.of(), List.of("words that stand nowhere"));
        String changed = text("MIT").replace("to deal in", "to juggle with");

        assertThat(new DocumentReader(mit("SPDX", hidden)).read("L", changed, 1).clauses())
                .extracting(Clause::id)
                .doesNotContain("non-commercial");
    }

    @Test
    void aRuleWrittenWithoutTheTextLeavesTheRestToBeRead() throws IOException {
        ClauseFact copy = new ClauseFact(
                "license-copy", null, Map.of(), List.of("shall be included in all copies or substantial portions"));

        assertThat(read(new DocumentReader(mit("a page, text not read", copy)).read("L", text("MIT"), 1)))
                .containsExactly("retain-notices L:7-11", "license-copy L:7-12");
        assertThat(read(new DocumentReader(mit("the text", copy)).read("L", text("MIT"), 1)))
                .containsExactly("license-copy L:7-12");
    }

    /** The bundled rules, in which that of MIT lists {@code clauses}. */
    private static Knowledge mit(String source, ClauseFact... clauses) {
        Knowledge bundled = Knowledge.bundled();
        Stream<LicenseRule> licenses = bundled.licenses().stream()
                .map(rule -> rule.id().equals("MIT")
                        ? new LicenseRule(
                                rule.file(),
                                rule.id(),
                                rule.name(),
                                rule.steward(),
                                rule.version(),
                                rule.terms(),
                                rule.aliases(),
                                rule.titles(),
                                rule.links(),
                                List.of(clauses),
                                source,
                                rule.checked(),
                                rule.note())
                        : rule);
        return new Knowledge(
                bundled.version(),
                licenses.toList(),
                bundled.clauses(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> read(Reading reading) {
        return reading.clauses().stream()
                .map(clause -> clause.id() + " " + clause.source())
                .toList();
    }

    private static String text(String license) throws IOException {
        String path = "/resources/stdlicenses/" + license + ".json";
        try (InputStream in = KnownTextsTest.class.getResourceAsStream(path)) {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(in, path))
                    .path("licenseText")
                    .asText()
                    .strip();
        }
    }
}
