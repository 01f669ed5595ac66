package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card whose code is free, and whose weights are under something that nobody knows. */
class UnknownNamesTest {

    private static final String MODEL = "acme/model-7b";

    private final World world = new World();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The code is under MIT. The model weights are released under the Zebra Community License.",
                "- Code: MIT\n- Weights: [Zebra Model License](https://example.org/zebra)",
                "| Part | Licence |\n|---|---|\n| Code | MIT |\n| Weights | Zebra Research Licence |",
                "For the model, see the [Zebra Open-Source Model License](https://example.org/zebra.pdf).",
                "The checkpoints are subject to the Zebra 2.0 License Agreement.",
                "This license applies to the code only, not to the weights.",
                "The LICENSE beside this card does not cover the model weights.",
            })
    void isUnknownWhateverTheLicenceOfTheCode(String sentence) {
        Assessment assessment = assess(sentence);

        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.reasons().get(0)).startsWith("README.md:").endsWith(": unknown.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The model weights are released under the Apache License, Version 2.0.",
                "The model weights are released under the MIT License.",
                "Weights: [MIT License](LICENSE)",
                "The model is under the [License](LICENSE) in this folder.",
                "The weights are under the same Model License.",
                "The code is under the Zebra Community License.",
                "The model reads the plates of a car and each Driver License.",
                "The weights are under a permissive license.",
                "### Model Parameters License\n\nThe parameters are free.",
                "The license is not only for the code.",
                "The model knows the Zebra Community License by heart.",
                "The dataset is under the Zebra Community License.",
            })
    void whatIsKnownOrOfOtherThingsLeavesItFree(String sentence) {
        assertThat(assess(sentence).tier()).isEqualTo(Tier.PERMISSIVE);
    }

    private Assessment assess(String sentence) {
        world.hub(MODEL).license("mit").card("# Model\n\n" + sentence + "\n");
        return world.assess(MODEL);
    }
}
