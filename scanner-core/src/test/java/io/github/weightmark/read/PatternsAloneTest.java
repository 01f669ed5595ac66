package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.text.TextExtractor;
import io.github.weightmark.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How well the patterns find the clauses of a licence nobody has listed: every licence of the corpus is read as if it
 * were unknown, and compared with the clauses that its rule lists. Run with {@code -Dcorpus.dir=FOLDER}; the misses are
 * in {@code target/patterns-alone.md}. The lists are not complete – read by hand, nine of ten clauses that they lack do
 * stand in the texts – so the bar for them is lower.
 */
@Tag("corpus")
class PatternsAloneTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    /** Clauses that bind whoever uses or passes on a model; the others are ordinary in free licences, too. */
    private static final Set<String> BINDING = Set.of(
            "mau-threshold revenue-cap non-commercial research-only no-production-use no-derivatives no-redistribution no-hosting output-training-ban acceptable-use-policy use-restriction field-of-use geographic-exclusion entity-exclusion commercial-licence-required registration remote-restriction naming-requirement attribution-display competitor-ban internal-use-only personal-use-only deployment-cap funding-cap output-use-limited share-alike network-copyleft revocable termination-at-will"
                    .split(" "));

    private final ClauseFinder finder = new ClauseFinder(KNOWLEDGE.clauses());
    private final Licenses licenses = new Licenses(KNOWLEDGE.licenses());
    private final List<String> misses = new ArrayList<>();
    private int listed;
    private int found;
    private int unlisted;

    @Test
    void findClausesOfLicencesReadAsUnknown() throws IOException {
        for (String line : index()) {
            String[] columns = line.split("\t", -1);
            Optional<LicenseRule> rule =
                    licenses.byId("LicenseRef-weightmark-" + columns[0]).or(() -> licenses.named(columns[0]));
            if (rule.isPresent() && !rule.get().clauses().isEmpty()) {
                count(columns[0], rule.get(), clauses(columns[1]));
            }
        }
        Files.write(Path.of("target", "patterns-alone.md"), misses);
        assertThat(found / (double) listed).as("recall of %d", listed).isGreaterThanOrEqualTo(0.95);
        assertThat(found / (double) (found + unlisted)).as("precision").isGreaterThanOrEqualTo(0.87);
    }

    private void count(String id, LicenseRule rule, Set<String> clauses) {
        Set<String> wanted = rule.clauses().stream()
                .map(ClauseFact::id)
                .filter(BINDING::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        listed += wanted.size();
        for (String clause : wanted) {
            if (clauses.contains(clause)) {
                found++;
            } else {
                misses.add("- missed `" + clause + "` in " + id);
            }
        }
        for (String clause : clauses) {
            if (!wanted.contains(clause)) {
                unlisted++;
                misses.add("- unlisted `" + clause + "` in " + id);
            }
        }
    }

    private Set<String> clauses(String file) throws IOException {
        Path path = folder().resolve(file);
        Words words = Words.of(TextExtractor.extract(Files.readAllBytes(path), file, Limits.DEFAULT)
                .text());
        LicenceTalk talk = new LicenceTalk(words);
        return finder.find(words, new BitSet(), false).stream()
                .filter(talk::surrounds)
                .map(Found::id)
                .filter(BINDING::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> index() throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve("index.tsv"));
        return lines.subList(1, lines.size());
    }

    private static Path folder() {
        String corpus = System.getProperty("corpus.dir", "");
        assumeFalse(corpus.isEmpty(), "no corpus");
        return Path.of(corpus, "licenses");
    }
}
