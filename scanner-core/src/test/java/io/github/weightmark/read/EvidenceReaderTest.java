package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceReaderTest {

    private static final EvidenceReader READER = new EvidenceReader(Knowledge.bundled());
    private static final ModelRef MODEL = new ModelRef("huggingface", "acme/zebra", null);
    private static final String OWN_TERMS =
            "Zebra terms\n\nYou may not use the model for any commercial purpose.\nBelow one million users all is well.\n";

    @Test
    void aLicenceFileThatIsNotRecognisedSaysSo() {
        Reading reading = read(new EvidenceText("LICENSE", TextRole.LICENSE, OWN_TERMS, 1, ""));
        assertThat(reading.matches()).extracting(LicenseMatch::match).containsExactly(MatchKind.NONE);
        assertThat(reading.clauses()).extracting(Clause::id).contains("non-commercial");
    }

    @Test
    void aGatePromptThatIsNoLicenceHasClausesButNoMatch() {
        Reading reading = read(new EvidenceText("README.md", TextRole.GATE_PROMPT, OWN_TERMS, 7, ""));
        assertThat(reading.matches()).isEmpty();
        Clause clause = reading.clauses().get(0);
        assertThat(clause.id()).isEqualTo("non-commercial");
        assertThat(clause.source()).hasToString("README.md:9");
        assertThat(clause.quote()).isEqualTo("You may not use the model for any commercial purpose");
    }

    @Test
    void theProseOfACardIsReadForClearTerms() {
        Reading reading = card("# Zebra\n\nThe model shall not be used for any commercial purpose.\n");
        assertThat(reading.clauses()).extracting(Clause::id).containsExactly("non-commercial");
        assertThat(reading.matches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The weights cannot be used for commercial purposes.",
                "Please don't use this model commercially.",
                "Not for commercial use.",
                "Free for non-commercial use.",
                "本模型仅限非商业用途。",
                "本模型僅供教學，不得用於商業用途。",
                "商用利用不可。",
                "상업적 이용을 금지합니다.",
                "Utilisation commerciale interdite.",
                "Nur für nicht-kommerzielle Zwecke.",
                "Solo para uso no comercial.",
            })
    void theProseOfACardMayForbidCommerceInManyWords(String sentence) {
        assertThat(card("# Zebra\n\n" + sentence + "\n").clauses())
                .extracting(Clause::id)
                .containsExactly("non-commercial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can use it commercially.",
                "Unlike models under non-commercial licences, it is free.",
                "It cannot tell commercial from other letters.",
                "本模型可免费商用。",
                "训练用的数据集不得用于商业用途，模型可免费商用。",
                "商用利用も可能です。",
                "상업적 이용이 가능합니다.",
                "Le modèle peut être utilisé à des fins commerciales.",
            })
    void whatACardAllowsOrSaysOfOthersForbidsNothing(String sentence) {
        assertThat(card("# Zebra\n\n" + sentence + "\n").clauses()).isEmpty();
    }

    @Test
    void aCardThatSpeaksOfItsDatasetHasNoClause() {
        assertThat(card("# Zebra\n\nThe dataset must not be used for any commercial purpose.\n")
                        .clauses())
                .isEmpty();
    }

    @Test
    void aDatasetInTheSameSentenceIsMeantOneInTheNextIsNot() {
        String term = "The model shall not be used for any commercial purpose";

        assertThat(card("# Zebra\n\n" + term + " of the dataset.\n").clauses()).isEmpty();
        assertThat(card("# Zebra\n\n" + term + ". The dataset is free.\n").clauses())
                .hasSize(1);
        assertThat(card("# Zebra\n\nThe dataset is free. " + term + ".\n").clauses())
                .hasSize(1);
        assertThat(card("The dataset. " + term).clauses()).hasSize(1);
        assertThat(card("dataset: " + term).clauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The weights are released for non-commercial use only because the training dataset forbids more.",
                "The model must not be used commercially, as its images demand it.",
                "> [!NOTE]\n> The model must not be used commercially.",
                "> **Note:** The model must not be used commercially.",
            })
    void whatFollowsOnDataOrStandsInANoteIsStillAboutTheModel(String sentence) {
        assertThat(card("# Zebra\n\n" + sentence + "\n").clauses())
                .extracting(Clause::id)
                .containsExactly("non-commercial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It must not be used commercially, the dataset says.",
                "The images of the model must not be used commercially.",
                "The model was trained on a dataset that must not be used commercially.",
                "> Somebody said: the model must not be used commercially.",
                "> Somebody said:\n> **the model** must not be used commercially.",
            })
    void aSentenceOnDataOrAQuotationIsNot(String sentence) {
        assertThat(card("# Zebra\n\n" + sentence + "\n").clauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For students only.",
                "This model may only be used by students.",
                "You must be an academic researcher to use these weights.",
                "If you are a company, you may not use this model.",
                "Only for members of our university.",
                "Not for use by the military.",
            })
    void aCardMayNameThePersonsWhoMayUseIt(String sentence) {
        assertThat(card("# Zebra\n\n" + sentence + "\n").clauses())
                .extracting(Clause::id)
                .containsExactly("entity-exclusion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Researchers only need one GPU.",
                "If you are a company, please cite us.",
                "Suitable for students and companies.",
                "The dataset was annotated by students only.",
                "The model is for research only if you like, or commercially.",
                "For research only, if you wish; companies may use it just as well.",
            })
    void whomItServesOrWhoMadeItExcludesNobody(String sentence) {
        assertThat(card("# Zebra\n\n" + sentence + "\n").clauses()).isEmpty();
    }

    @Test
    void whatYouPromiseIsMeantWhateverItIsAbout() {
        assertThat(card("# Zebra\n\nYou agree to only use voices whose owner lent you the voice.\n")
                        .clauses())
                .extracting(Clause::id)
                .containsExactly("use-restriction");
        assertThat(card("# Zebra\n\nThe voice lets you agree with everybody.\n").clauses())
                .isEmpty();
    }

    @Test
    void aCardThatAllowsResearchOnlySaysSoWithoutAnyLicence() {
        assertThat(card("# Zebra\n\n## Intended use\n\nThe weights are for research purposes only.\n")
                        .clauses())
                .extracting(Clause::id)
                .containsExactly("research-only");
        assertThat(card("# Zebra\n\nThe weights are intended for research and teaching.\n")
                        .clauses())
                .isEmpty();
    }

    @Test
    void aTableThatComparesModelsSaysNothingOfThisOneUnlessItsRowIsOnTheLicence() {
        assertThat(card("| model | note |\n|---|---|\n| zebra-0 | For research purposes only. |\n")
                        .clauses())
                .isEmpty();
        assertThat(card("| what | note |\n|---|---|\n| Licence | For research purposes only. |\n")
                        .clauses())
                .extracting(Clause::id)
                .containsExactly("research-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Commercial use | \u274C |\n|---|---|",
                "| Commercial use | \uD83D\uDEAB |\n|---|---|",
                "| What | Value |\n|---|---|\n| **Commercial use** | **\u274C Not allowed** |",
                "| Commercial use | No |\n|---|---|",
                "- \u274C Commercial use\n- \u2705 Research",
                "* \uD83D\uDEAB Commercial use",
                "The demo and the weights are for non-commercial use only.",
                "The dataset and all our models are for non-commercial use only.",
                "The checkpoints and the demo are for non-commercial use only.",
            })
    void aPairOfATermAndItsAnswerOrACrossSpeaksOfThisModel(String text) {
        assertThat(card("# Zebra\n\n" + text + "\n").clauses())
                .extracting(Clause::id)
                .containsExactly("non-commercial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Commercial use | \u2705 |\n|---|---|",
                "| Model | Commercial use |\n|---|---|\n| zebra-0 | no commercial use |",
                "| Size | Model | Commercial use |\n|---|---|---|\n| 1 | zebra-0 | no commercial use |",
                "- \u274C Training code\n- \u2705 Commercial use",
                "The dataset and the paper are for non-commercial use only.",
            })
    void otherPairsAndCrossesDoNot(String text) {
        assertThat(card("# Zebra\n\n" + text + "\n").clauses()).isEmpty();
    }

    @Test
    void frontMatterCodeQuotationsAndCommentsAreNoProse() {
        String term = "The model shall not be used for any commercial purpose.";
        assertThat(card("---\nnote: " + term + "\n---\n\n```\n" + term + "\n```\n\n> " + term + "\n\n<!-- " + term
                                + " -->\n")
                        .clauses())
                .isEmpty();
    }

    @Test
    void aModelWithoutTextsHasNothingToRead() {
        assertThat(read()).isEqualTo(Reading.NOTHING);
    }

    private static Reading card(String content) {
        return read(new EvidenceText("README.md", TextRole.CARD, content, 1, ""));
    }

    private static Reading read(EvidenceText... texts) {
        Evidence evidence = new Evidence(
                MODEL,
                null,
                "hub cache",
                Origin.READ,
                Gate.OPEN,
                List.of(),
                List.of(texts),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return READER.read(EvidenceSet.of(List.of(evidence))).of(MODEL);
    }
}
