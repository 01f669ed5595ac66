package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.card.CardReader;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real cards: the licence that each declares is found, letter for letter. */
@Tag("corpus")
class CorpusCardsTest {

    @Test
    void everyRealCardTellsTheLicenceItDeclares() throws IOException {
        String corpus = System.getProperty("corpus.dir", "");
        Assumptions.assumeFalse(corpus.isEmpty());
        Path cards = Path.of(corpus, "cards");
        for (String line : Files.readAllLines(cards.resolve("index.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (columns[2].equals("hub-card") && columns[6].matches("[\\w.+-]+")) {
                assertThat(licenses(cards.resolve(columns[1]))).as(columns[1]).containsExactly(columns[6]);
            }
        }
    }

    private static List<String> licenses(Path card) throws IOException {
        String content = Decoded.text(Files.readAllBytes(card));
        EvidenceDraft draft = new EvidenceDraft(
                ModelRef.huggingFace("corpus/card"), reference -> ModelRef.huggingFace(reference.id()));
        new CardReader(Limits.DEFAULT).read(new EvidenceText("README.md", TextRole.CARD, content, 1, ""), draft);
        return draft.read(null, "corpus", Gate.UNKNOWN, List.of()).claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.LICENSE)
                .map(LicenseClaim::value)
                .toList();
    }
}
