package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    @ParameterizedTest
    @CsvSource({
        "llama3.1, Llama 3.1 Community License Agreement  licence",
        "MIT, MIT License  licence",
        "mau-threshold, clause",
        "restricted, restricted  tier",
        "openai, OpenAI  provider",
        "gpt-4o, OpenAI  provider",
        "openai:gpt-4o, OpenAI  provider",
        "meta-llama/Llama-3.1-8B-Instruct, model family",
        "maven:org.apache.opennlp:opennlp-models-pos-it, model family"
    })
    void anyNameLeadsToItsEntry(String term, String heading) {
        Run run = Run.of("explain", term);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(heading);
    }

    @Test
    void anEntryClosesWithItsSourceAndTheDayItWasChecked() {
        assertThat(Run.of("explain", "openai").out())
                .containsPattern("source .*, checked \\d{4}-\\d\\d-\\d\\d\\s+\\(rules/providers/openai.yml\\)");
    }

    @Test
    void anUnknownTermIsAUsageErrorThatNamesNearOnes() {
        Run run = Run.of("explain", "mau-treshold");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("weightmark: Nothing is known by the name \"mau-treshold\". Nearest: mau-threshold, ");
    }

    @Test
    void distanceCountsLettersWithoutCase() {
        assertThat(Distance.between("kitten", "Sitting")).isEqualTo(3);
        assertThat(Distance.between("same", "SAME")).isZero();
        assertThat(Distance.between("", "abc")).isEqualTo(3);
    }

    @Test
    void whatNobodyReadForAYearIsMarked() {
        Checked checked = new Checked(Knowledge.bundled());
        String month = Knowledge.bundled().month();
        assertThat(checked.row("s", "2020-01-31", "f"))
                .isEqualTo(
                        "s, checked 2020-01-31 – more than a year before the rules of " + month + ", look again (f)");
        assertThat(checked.row("s", month + "-01", "f")).isEqualTo("s, checked " + month + "-01 (f)");
        assertThat(checked.row("s", "soon", "f")).contains("look again");
    }

    @Test
    void aModelIsFoundByWhateverOthersCallIt() {
        assertThat(Run.of("explain", "ollama:llama3.1:8b").out())
                .contains("  model       meta-llama/Llama-3.1-8B-Instruct\n");
        assertThat(Run.of("explain", "gpt-4o").out()).contains("gpt-4o: closed, its weights cannot be downloaded\n");
    }

    @Test
    void theEntryOfAModelTellsItsPartsWithTheirSources() {
        assertThat(Run.of("explain", "bigscience/bloom").out())
                .contains("OSAID 1.0   not-met but for the licence, says OSI, OSAID FAQ");
        assertThat(Run.of("explain", "meta-llama/Llama-3.1-405B").out()).contains("38 · 10^24 operations");
        assertThat(Run.of("explain", "LLM360/Amber").out()).contains("(Model Openness Tool: Amber.yml)");
    }

    @Test
    void aListOfSingleModelsIsShownInPartUnlessAllIsAskedFor() {
        String model = "nlpaueb/legal-bert-small-uncased";

        assertThat(Run.of("explain", "cards-2024-mit").out()).contains(" more (-v)");
        assertThat(Run.of("explain", "-v", "cards-2024-mit").out()).doesNotContain(" more (-v)");
        assertThat(Run.of("explain", model).out()).contains("  model       " + model);
    }
}
