package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.gather.LicenseFiles.Named;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseFilesTest {

    @ParameterizedTest
    @CsvSource({
        "LICENSE, license",
        "LICENCE, license",
        "license.txt, license",
        "License.md, license",
        "LICENSE.pdf, license",
        "LICENSE.html, license",
        "LICENSE.rst, license",
        "COPYING, license",
        "LICENSE-MODEL, license",
        "MODEL_LICENSE, license",
        "LICENSE_weights, license",
        "LICENSE-2.0, license",
        "LICENSE_CODE.txt, license",
        "Acme License Agreement.pdf, license",
        "MIT-LICENSE, license",
        "TERMS.md, license",
        "Terms of Use.txt, license",
        "USE_POLICY.md, use-policy",
        "use_policy.txt, use-policy",
        "Acceptable_Use_Policy.md, use-policy",
        "AUP.txt, use-policy",
        "NOTICE, notice",
        "Notice.txt, notice",
        "THIRD_PARTY_NOTICES.md, notice",
        "weights/LICENSE, license",
        "LICENSES/CC-BY-NC-4.0.txt, license",
        "licenses/LicenseRef-acme.txt, license",
        "DISCLAIMER.md, notice",
        "LEGAL_DISCLAIMER, notice",
        "RESPONSIBLE_AI.md, notice",
        "Ethical-Considerations.md, notice",
        "INTENDED_USE.md, notice",
        "COPYING.LESSER, license",
        "LICENSE.apache, license",
        "LICENSE.model, license",
        "weights.LICENSE, license",
        "model.license.txt, license",
        "License(1).txt, license",
        "LICENSE.txt.txt, license",
        "LI\u0421ENSE, license",
        "LIC\u0415NSE.md, license",
        "L\u200bICENSE, license",
        "\uff2cICENSE, license"
    })
    void theNamesPeopleGiveLicenceFiles(String path, String role) {
        assertThat(LicenseFiles.among(List.of(path)))
                .singleElement()
                .satisfies(file -> assertThat(file.role()).hasToString(role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "license.py",
                "license_plate.txt",
                "license-plate-detector.md",
                "LICENSE.safetensors",
                ".github/LICENSE",
                "a/b/LICENSE",
                "policy.md",
                "noticeboard.txt",
                "LICENSES/README.md",
                "LICENSES/logo.png",
                "texts/CC-BY-NC-4.0.txt",
                "a/LICENSES/MIT.txt",
                "use.md",
                "ai.md",
                "terminal.txt",
                "LICENSE.json",
                "license.tar.gz",
                "model.weights",
                "\u0421.txt"
            })
    void otherFilesAreNone(String path) {
        assertThat(LicenseFiles.among(List.of(path))).isEmpty();
    }

    @Test
    void aNameOfEndlessEndingsIsNoneAndEnds() {
        assertThat(LicenseFiles.among(List.of("model" + ".txt".repeat(100_000))))
                .isEmpty();
    }

    @Test
    void theLicenceOfTheWeightsComesFirstAndTheNoticeLast() {
        assertThat(LicenseFiles.among(List.of("NOTICE", "sub/LICENSE", "LICENSE-CODE", "MODEL_LICENSE", "LICENSE")))
                .extracting(Named::path)
                .containsExactly("LICENSE", "MODEL_LICENSE", "sub/LICENSE", "LICENSE-CODE", "NOTICE");
    }
}
