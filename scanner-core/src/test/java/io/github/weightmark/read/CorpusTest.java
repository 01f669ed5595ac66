package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.text.TextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real licence texts: run with {@code -Dcorpus.dir=FOLDER}, a folder with {@code licenses/index.tsv}. */
@Tag("corpus")
class CorpusTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @Test
    void everyTextIsTheLicenceItWasLearnedAs() throws IOException {
        Licenses licenses = new Licenses(KNOWLEDGE.licenses());
        DocumentReader reader = new DocumentReader(KNOWLEDGE);
        for (String line : index()) {
            String id = line.split("\t", -1)[0];
            Optional<LicenseRule> rule = licenses.named(id).or(() -> licenses.byId("LicenseRef-weightmark-" + id));
            if (!id.startsWith("trap-") && rule.isPresent()) {
                Reading reading = read(reader, line);
                assertThat(reading.matches())
                        .as(id)
                        .extracting(LicenseMatch::license)
                        .contains(rule.get().id());
                assertThat(reading.matches())
                        .as(id)
                        .extracting(LicenseMatch::match)
                        .contains(MatchKind.EXACT);
            }
        }
    }

    @Test
    void noRestrictedTextPassesForAFreeLicence() throws IOException {
        Licenses licenses = new Licenses(KNOWLEDGE.licenses());
        DocumentReader reader = new DocumentReader(KNOWLEDGE);
        for (String line : index()) {
            String id = line.split("\t", -1)[0];
            Terms terms = licenses.named(id).map(LicenseRule::terms).orElse(Terms.UNKNOWN);
            if (terms == Terms.RESTRICTED) {
                assertThat(read(reader, line).matches())
                        .as(id)
                        .filteredOn(match -> match.match() == MatchKind.EXACT)
                        .extracting(match -> licenses.termsOf(String.valueOf(match.license())))
                        .doesNotContain(Terms.OSI, Terms.FREE);
            }
        }
    }

    private static List<String> index() throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve("index.tsv"));
        return lines.subList(1, lines.size());
    }

    private static Reading read(DocumentReader reader, String line) throws IOException {
        String file = line.split("\t", -1)[1];
        byte[] content = Files.readAllBytes(folder().resolve(file));
        return reader.read(
                file, TextExtractor.extract(content, file, Limits.DEFAULT).text(), 1);
    }

    private static Path folder() {
        String corpus = System.getProperty("corpus.dir", "");
        assumeFalse(corpus.isEmpty(), "no corpus");
        return Path.of(corpus, "licenses");
    }
}
