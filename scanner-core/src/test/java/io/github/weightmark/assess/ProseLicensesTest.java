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
                "The models are licensed under CC-BY-NC-4.0 due to the datasets they were trained on.",
                "The weights are under CC BY-NC 4.0; the code is under Apache-2.0.",
                "The code and the model weights are released under CC BY-NC 4.0.",
                "Weights and code are distributed under the Llama 3.1 Community License.",
                "By downloading it you agree to the Llama 3.1 Community License.",
                "It inherits the licence of CC-BY-NC-4.0 models.",
                "Models: CC BY-NC 4.0",
                "Licence: CC-BY-NC-4.0 (weights), Apache-2.0 (code)",
                "Training code: Apache-2.0\nModel weights: CC-BY-NC-4.0",
                "ライセンスはLlama 3.1 Community Licenseに従います。",
                "本モデルのライセンスはCC BY-NC 4.0に準じます。",
                "本モデルはCC BY-NC 4.0のライセンスに従います。",
                "라이선스는 CC-BY-NC-4.0을 따릅니다.",
                "이 모델은 CC-BY-NC-4.0 라이선스를 따릅니다.",
                "模型权重遵循 CC BY-NC 4.0 协议。",
                "代码遵循 Apache 2.0 协议，模型遵循 CC BY-NC 4.0 协议。",
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
                "The code of the models is under CC BY-NC 4.0.",
                "The model is free; the data is under CC BY-NC 4.0.",
                "The model and its paper are fine; the demo is under CC BY-NC 4.0.",
                "Data: CC BY-NC 4.0",
                "License: CC-BY-NC-4.0 (data), Apache-2.0 (model weights)",
                "License: CC-BY-NC-4.0 (code), MIT (weights)",
                "Models: Llama 3.1 and others were compared.",
                "We agree to differ from Llama 3.1.",
                "学習データのライセンスはCC BY-NC 4.0に従います。",
                "コードはCC BY-NC 4.0に従います。",
                "데이터는 CC-BY-NC-4.0을 따릅니다.",
                "数据集遵循 CC BY-NC 4.0 协议。",
                "模型遵循 Apache 2.0 协议，代码遵循 CC BY-NC 4.0 协议。",
                "ライセンスはApache 2.0に従います。",
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
