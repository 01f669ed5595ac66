package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card says about its licence, in the shapes that real cards have. */
class DeclaredLicenseTest {

    private static final String MODEL = "acme/model";

    private final World world = new World();

    @ParameterizedTest(name = "license {0}, license_name {1}, license_link {2}: {3}, {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "mit                             |              |                              | permissive | MIT",
                "MIT                             |              |                              | permissive | MIT",
                "license:mit                     |              |                              | permissive | MIT",
                "'mit'                           |              |                              | permissive | MIT",
                "MIT License                     |              |                              | permissive | MIT",
                "apache-2.0 license              |              |                              | permissive | Apache-2.0",
                "[MIT](https://example.org/mit)  |              |                              | permissive | MIT",
                "[here](https://example.org/mit) |              |                              | permissive | MIT",
                "[MIT](https://example.org/x)    |              |                              | permissive | MIT",
                "[mit](https://example.org/yi-license) |        |                              | restricted | "
                        + Knowing.YI,
                "https://example.org/mit/        |              |                              | permissive | MIT",
                "[mit, apache-2.0]               |              |                              | permissive | Apache-2.0 AND MIT",
                "mit OR apache-2.0               |              |                              | permissive | Apache-2.0 AND MIT",
                "[mit, cc-by-nc-4.0]             |              |                              | restricted | CC-BY-NC-4.0",
                "mit OR acme-license             |              |                              | unknown    | NOASSERTION",
                "cc-by-4.0                       |              |                              | permissive | CC-BY-4.0",
                "llama3.1                        |              |                              | restricted | "
                        + Knowing.LLAMA,
                "other                           |              |                              | unknown    | NOASSERTION",
                "other                           | deepseek     |                              | restricted | "
                        + Knowing.DEEPSEEK,
                "other                           | apache-2.0   |                              | permissive | Apache-2.0",
                "other                           | modified-mit |                              | permissive | "
                        + Knowing.KIMI,
                "other                           | license      |                              | unknown    | NOASSERTION",
                "other                           | acme-license |                              | unknown    | NOASSERTION",
                "other                           | acme-license | https://example.org/mit      | permissive | MIT",
                "other                           |              | https://example.org/deepseek | restricted | "
                        + Knowing.DEEPSEEK,
                "other                           |              | https://example.org/nowhere  | unknown    | NOASSERTION",
                "other                           |              | LICENSE                      | unknown    | NOASSERTION",
                "other   | | https://huggingface.co/meta-llama/Llama-3.1-8B/blob/main/LICENSE | restricted | "
                        + Knowing.LLAMA,
                "mit                             | deepseek     |                              | restricted | "
                        + Knowing.DEEPSEEK,
                "apache-2.0                      | yi-license   |                              | restricted | "
                        + Knowing.YI,
                "mit                             | a            |                              | permissive | MIT",
                "mit                             | license      |                              | permissive | MIT",
                "mit                             | acme-license |                              | unknown    | NOASSERTION",
                "mit                             |              | https://example.org/nowhere  | unknown    | NOASSERTION",
                "mit                             |              | https://example.org/deepseek | restricted | "
                        + Knowing.DEEPSEEK,
                "                                | deepseek     |                              | restricted | "
                        + Knowing.DEEPSEEK,
                "                                | apache-2.0   |                              | permissive | Apache-2.0",
                "permit                          |              |                              | unknown    | NOASSERTION",
                "unknown                         |              |                              | unknown    | NOASSERTION",
                "false                           |              |                              | unknown    | NOASSERTION",
            })
    void theStrictestClaimCounts(String license, String name, String link, String tier, String concluded) {
        World.Model model = world.hub(MODEL);
        claim(model, ClaimKind.LICENSE, license);
        claim(model, ClaimKind.LICENSE_NAME, name);
        claim(model, ClaimKind.LICENSE_LINK, link);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.of(tier));
        assertThat(assessment.license().concluded()).isEqualTo(concluded);
    }

    private static void claim(World.Model model, ClaimKind kind, String value) {
        if (value != null) {
            model.claim(kind, value);
        }
    }

    @Test
    void aModelThatSaysNothingHasNoLicence() {
        world.hub(MODEL);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.terms()).isEqualTo(Terms.NONE);
        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.reasons()).containsExactly("No licence was found in hub cache: all rights reserved.");
    }

    @Test
    void aModelThatNobodyReadOrKnowsIsUnknown() {
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.terms()).isEqualTo(Terms.UNKNOWN);
        assertThat(assessment.originNote()).isEqualTo("nothing answered");
        assertThat(assessment.reasons())
                .containsExactly("acme/model was not read, and the knowledge base does not tell its licence: unknown.");
    }

    @Test
    void reasonsNameTheLicenceAndItsPlace() {
        world.hub(MODEL).license("other").name("deepseek");
        assertThat(world.assess(MODEL).reasons())
                .containsExactly("README.md:3 declares deepseek, the licence DeepSeek License: restricted.");
    }

    @Test
    void otherAloneSaysWhyItIsUnknown() {
        world.hub(MODEL).license("other");
        assertThat(world.assess(MODEL).reasons())
                .containsExactly(
                        "README.md:2 declares other, and nothing that was read says which licence that is: unknown.");
    }

    @Test
    void twoClaimsThatCannotBothBeRightAreAConflict() {
        world.hub(MODEL).license("mit").name("deepseek");
        assertThat(world.assess(MODEL).conflicts())
                .extracting(Conflict::id, Conflict::message)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "declared-vs-declared",
                        "acme/model: README.md:2 declares mit, the licence MIT License: free, on OSI's list. But README.md:3 "
                                + "declares deepseek, the licence DeepSeek License: restricted."));
    }

    @Test
    void twoFreeLicencesAreNoConflict() {
        world.hub(MODEL).license("mit").claim(ClaimKind.HUB_TAG, "apache-2.0");
        assertThat(world.assess(MODEL).conflicts()).isEmpty();
    }

    @Test
    void aStricterLicenceInTheWeightFileCounts() {
        world.hub(MODEL).license("mit").claim(ClaimKind.WEIGHT_METADATA, "llama3.1");
        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void proseCanWarnButNotGiveALicence() {
        world.hub("acme/prose-only").claim(ClaimKind.PROSE, "mit");
        world.hub("acme/prose-against").license("mit").claim(ClaimKind.PROSE, "cc-by-nc-4.0");
        assertThat(world.assess("acme/prose-only").tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(world.assess("acme/prose-against").tier()).isEqualTo(Tier.RESTRICTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "acme-license"})
    void anExactTextSettlesANameThatIsNotKnown(String name) {
        world.hub(MODEL).license(name).text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.EXACT);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(assessment.license().concluded()).isEqualTo("MIT");
    }

    @Test
    void theLicenceOfTheCodeSettlesNothing() {
        Stream.of("LICENSE-CODE", "tokenizer/LICENSE").forEach(path -> {
            World other = new World();
            other.hub(MODEL).license("other").text(path, TextRole.LICENSE, "MIT", MatchKind.EXACT);
            assertThat(other.assess(MODEL).tier()).as(path).isEqualTo(Tier.UNKNOWN);
        });
    }
}
