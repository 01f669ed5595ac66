package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Licences that only a sentence names: they can restrict, never free. */
class ProseLicensesTest {

    private static final String MODEL = "acme/model-7b";

    private final World world = new World();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The model is released under the Llama 3.1 Community License.",
                "These weights are licensed under the llama3.1 license and may be shared.",
                "Use of this model is governed by the Llama 3.1 Community License Agreement.",
                "Its use is subject to the Llama 3.1 Community License.",
                "- **License:** Llama 3.1 Community License",
                "## License\n\nAvailable under [these terms](https://example.org/llama3.1), see the license.",
                "model-7b is distributed under the Llama 3.1 Community License.",
                "Weights: Llama 3.1 Community License",
                "The weights are Llama 3.1 Community License.",
                "ライセンス: Llama 3.1 Community License",
                "Lizenz: Llama 3.1 Community License",
            })
    void aSentenceRestrictsAgainstAFreeTag(String sentence) {
        Assessment assessment = assess("mit", sentence);

        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.conflicts()).extracting(Conflict::id).contains("declared-vs-declared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The training data are released under the Llama 3.1 Community License.",
                "The code is licensed under cc-by-nc-4.0.",
                "Code: Llama 3.1 Community License",
                "The weights are larger than those of the Llama 3.1 Community License.",
                "Unlike other models, it is not under the Llama 3.1 Community License.",
                "Its sibling model-70b is released under the Llama 3.1 Community License.",
                "We compare with models of the Llama 3.1 Community License.",
                "> The model is released under the Llama 3.1 Community License.",
                "```\nreleased under the Llama 3.1 Community License\n```",
                "- License: Llama 3.1 Community License\n- License: MIT",
            })
    void aSentenceAboutSomethingElseSaysNothing(String sentence) {
        assertThat(assess("mit", sentence).tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @Test
    void aSentenceNeverFrees() {
        assertThat(assess("other", "The model is released under the MIT License.")
                        .tier())
                .isEqualTo(Tier.UNKNOWN);
        assertThat(assess("llama3.1", "The model is released under the MIT License.")
                        .tier())
                .isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void theLineOfTheSentenceIsNamed() {
        assertThat(assess("mit", "Text.\n\nIt is released under the Llama 3.1 Community License.")
                        .reasons()
                        .get(0))
                .isEqualTo("README.md:6 declares Llama 3.1 Community License, the licence Llama 3.1 Community License: "
                        + "restricted.");
    }

    @Test
    void peopleWhoLookedAtTheModelKnowBetterThanASentence() {
        world.hub("mistralai/Mistral-7B-v0.1").license("apache-2.0").card("It was released under cc-by-nc-4.0 once.\n");

        assertThat(world.assess("mistralai/Mistral-7B-v0.1").tier()).isEqualTo(Tier.PERMISSIVE);
    }

    private Assessment assess(String license, String body) {
        world.hub(MODEL).license(license).card("---\nlicense: " + license + "\n---\n" + body + "\n");
        return world.assess(MODEL);
    }
}
