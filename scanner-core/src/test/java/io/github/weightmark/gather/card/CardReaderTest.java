package io.github.weightmark.gather.card;

import static io.github.weightmark.gather.card.Cards.claims;
import static io.github.weightmark.gather.card.Cards.parents;
import static io.github.weightmark.gather.card.Cards.problems;
import static io.github.weightmark.gather.card.Cards.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Limits;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardReaderTest {

    @Test
    void theLicenceKeysAreClaimsAtTheirLines() {
        Evidence card = read("---\nlanguage: en\nlicense: other\nlicense_name: acme-1\nlicense_link: LICENSE\n---\n");

        assertThat(claims(card))
                .containsExactly(
                        "license other README.md:3",
                        "license-name acme-1 README.md:4",
                        "license-link LICENSE README.md:5");
        assertThat(card.problems()).isEmpty();
    }

    @Test
    void aListOfLicencesIsOneClaimEach() {
        Evidence card = read("---\nlicense:\n- mit\n- cc-by-nc-4.0\n---\n");

        assertThat(claims(card)).containsExactly("license mit README.md:3", "license cc-by-nc-4.0 README.md:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "3.10", "2024-07-23", "0123", "12:30:45", "Apache 2.0"})
    void aValueStaysAsItIsWritten(String value) {
        assertThat(claims(read("---\nlicense: " + value + "\n---\n")))
                .containsExactly("license " + value + " README.md:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "NULL", "''"})
    void nothingIsNoClaim(String value) {
        Evidence card = read("---\nlicense: " + value + "\n---\n");

        assertThat(card.claims()).isEmpty();
        assertThat(card.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"License", "licence", "licenses", "LICENCES", "'license '"})
    void aLicenceUnderAKeySpeltOtherwiseIsAClaimBesideTheRightOne(String key) {
        Evidence card = read("---\nlicense: mit\n" + key + ": cc-by-nc-4.0\nlicense: mit\n---\n");

        assertThat(claims(card)).containsExactly("license mit README.md:2", "license cc-by-nc-4.0 README.md:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Base_Model", "base-model", "base model"})
    void aBaseUnderAKeySpeltOtherwiseIsAParent(String key) {
        assertThat(parents(read("---\nlicense: mit\n" + key + ": acme/base\n---\n")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"license_plate", "unlicensed", "licensee", "my_base_model"})
    void aKeyThatOnlyResemblesOneOfOursSaysNothing(String key) {
        Evidence card = read("---\n" + key + ": acme/base\n---\n");

        assertThat(claims(card)).isEmpty();
        assertThat(parents(card)).isEmpty();
    }

    @Test
    void aKeyWrittenTwiceIsTwoClaimsAndAProblem() {
        Evidence card = read("---\nlicense: mit\nlicense: cc-by-nc-4.0\n---\n");

        assertThat(claims(card)).containsExactly("license mit README.md:2", "license cc-by-nc-4.0 README.md:3");
        assertThat(problems(card))
                .containsExactly(
                        "card.duplicate-key warning README.md:3: README.md gives license 2 times; readers differ"
                                + " in which one they take. Leave one license in the card.");
    }

    @Test
    void tabsAreReadAsSpacesAndReported() {
        Evidence card = read("---\nlicense:\tmit\n---\n");

        assertThat(claims(card)).containsExactly("license mit README.md:2");
        assertThat(problems(card))
                .containsExactly("card.tabs note README.md:2: The front matter of README.md is no YAML because of tabs;"
                        + " they were read as spaces. Replace the tabs: the Hub may not read this card.");
    }

    @Test
    void brokenYamlStillTellsItsLicenceLine() {
        Evidence card = read("---\nlicense: [MIT](https://example.org)\nbase_model:\n- acme/base\n---\n");

        assertThat(claims(card)).containsExactly("license [MIT](https://example.org) README.md:2");
        assertThat(parents(card)).containsExactly("acme/base -> acme/base derived README.md:4");
        assertThat(problems(card))
                .containsExactly(
                        "card.unreadable-front-matter warning README.md:2: The front matter of README.md cannot"
                                + " be read as YAML: expected <block end>, but found '<scalar>'; its licence lines were read one"
                                + " by one. Correct the YAML between the --- lines at the top of README.md.");
    }

    @Test
    void brokenYamlWithoutALicenceLineIsAnError() {
        Evidence card = read("---\ntags: [a, b\n---\n");

        assertThat(card.claims()).isEmpty();
        assertThat(problems(card))
                .containsExactly(
                        "card.unreadable-front-matter error README.md:2: The front matter of README.md cannot be"
                                + " read as YAML: expected ',' or ']', but got <stream end>, and no licence line was found."
                                + " Correct the YAML between the --- lines at the top of README.md.");
    }

    @Test
    void aBlockWithoutKeysIsAnError() {
        assertThat(problems(read("---\njust words\n---\n")))
                .containsExactly(
                        "card.unreadable-front-matter error README.md:2: The front matter of README.md cannot be"
                                + " read as YAML: it holds no keys, and no licence line was found. Correct the YAML between the"
                                + " --- lines at the top of README.md.");
    }

    @Test
    void aTagThatNamesAClassMakesTheBlockUnreadable() {
        Evidence card = read("---\nlicense: !!java.net.URL mit\n---\n");

        assertThat(claims(card)).containsExactly("license !!java.net.URL mit README.md:2");
        assertThat(card.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.id()).isEqualTo("card.unreadable-front-matter"));
    }

    @Test
    void aliasesThatMultiplyAreRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Evidence card = read(bomb + "license: mit\n---\n");

        assertThat(claims(card)).containsExactly("license mit README.md:62");
        assertThat(card.problems()).hasSize(1);
    }

    @Test
    void damagedCardsNeverCrash() {
        String card =
                "---\nlicense: [mit, 'x']\nbase_model:\n- a/b\nextra_gated_prompt: |\n  Terms\n&a: *a\n---\nText\n";
        String marks = "-:[]{}&*!|>'\"%@`#,? \t\n\0\uFEFFx";
        Random random = new Random(42);
        for (int i = 0; i < 3000; i++) {
            StringBuilder damaged = new StringBuilder(card);
            for (int j = 0; j < 3; j++) {
                int at = 4 + random.nextInt(card.length() - 4);
                damaged.setCharAt(at, marks.charAt(random.nextInt(marks.length())));
            }
            assertThat(read(damaged.toString()).problems()).hasSizeLessThan(5);
        }
    }

    @Test
    void aHugeBlockIsAnError() {
        Evidence card = read("---\nlicense: mit\nx: " + "y".repeat(Limits.DEFAULT.frontMatterBytes()) + "\n---\n");

        assertThat(card.claims()).isEmpty();
        assertThat(problems(card))
                .containsExactly(
                        "card.front-matter-too-large error README.md:2: The front matter of README.md has 1048592"
                                + " characters; at most 1048576 are read. Shorten it: texts and results belong into the card's"
                                + " body.");
    }

    @Test
    void aBlockNestedTooDeepIsUnreadable() {
        Evidence card = read("---\nx: " + "[".repeat(10_000) + "\nlicense: mit\n---\n");

        assertThat(claims(card)).containsExactly("license mit README.md:3");
        assertThat(card.problems()).extracting(problem -> problem.id()).containsExactly("card.unreadable-front-matter");
    }

    @Test
    void aBlockAfterACommentDeclaresNothing() {
        Evidence card = read("<!-- header -->\n---\nlicense: mit\n---\n");

        assertThat(card.claims()).isEmpty();
        assertThat(problems(card))
                .containsExactly(
                        "card.front-matter-not-at-start note README.md:3: \"license: mit\" stands in a block that"
                                + " does not begin the card, so it declares nothing. Move the block between --- lines to the very"
                                + " top of README.md.");
    }

    @Test
    void aBlockThatDoesNotBeginTheCardStillNamesTheBase() {
        Evidence card = read("# Title\n\n---\nlicense: mit\nbase_model: acme/base\n---\n");

        assertThat(card.claims()).isEmpty();
        assertThat(card.parents()).singleElement().satisfies(parent -> {
            assertThat(parent.raw()).isEqualTo("acme/base");
            assertThat(parent.source()).hasToString("README.md:5");
        });
        assertThat(read("# Title\n\nbase_model: acme/base\n").parents()).isEmpty();
    }

    @Test
    void aBlockInAQuotationDeclaresNothing() {
        Evidence card = read("> ---\n> license: mit\n> ---\n");

        assertThat(card.claims()).isEmpty();
        assertThat(card.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.id()).isEqualTo("card.front-matter-not-at-start"));
    }

    @Test
    void proseThatSpeaksOfALicenceIsNoMisplacedBlock() {
        assertThat(read("# Model\nlicense: see below\n").problems()).isEmpty();
    }

    @Test
    void parentsCarryTheRelationTheCardGives() {
        Evidence card = read("---\nbase_model:\n- acme/one\n- acme/two@v1\nbase_model_relation: merge\n---\n");

        assertThat(parents(card))
                .containsExactly(
                        "acme/one -> acme/one merge README.md:3", "acme/two@v1 -> acme/two@v1 merge README.md:4");
    }

    @Test
    void parentsThatNameNoModelAreKeptAsWritten() {
        assertThat(parents(read("---\nbase_model: ./output/merged\nfinetuned_from: Acme Base 8B\n---\n")))
                .containsExactly(
                        "./output/merged -> null derived README.md:2", "Acme Base 8B -> null derived README.md:3");
    }

    @Test
    void aParentMayBeAnItemWithAName() {
        assertThat(parents(read("---\nbase_model:\n- name: acme/base\n---\n")))
                .containsExactly("acme/base -> acme/base derived README.md:3");
    }

    @Test
    void aMergeRecipeInTheBodyNamesParents() {
        Evidence card = read("# Merge\n\n```yaml\nmodels:\n  - model: acme/one\n  - model: acme/two+acme/lora\n"
                + "merge_method: ties\nbase_model: acme/base\n```\n");

        assertThat(parents(card))
                .containsExactly(
                        "acme/one -> acme/one merge README.md:5",
                        "acme/two -> acme/two merge README.md:6",
                        "acme/lora -> acme/lora merge README.md:6",
                        "acme/base -> acme/base merge README.md:8");
    }

    @Test
    void otherYamlInTheBodyNamesNoParents() {
        assertThat(read("```yaml\nserver:\n  model: acme/one\n```\n").parents()).isEmpty();
    }

    @Test
    void aBlockOfTooManyValuesIsReadByItsLinesAndSaysSo() {
        Evidence card = read("---\nlicense: mit\n" + "a: [b]\n".repeat(50_000) + "---\n");

        assertThat(card.claims()).extracting(claim -> claim.value()).containsExactly("mit");
        assertThat(card.problems())
                .extracting(problem -> problem.message())
                .anyMatch(message -> message.contains("it holds more than 100000 values"));
    }

    @Test
    void aFencedBlockWithOtherLineEndsKeepsItsLines() {
        Evidence card =
                read("# Merge\r\n\r\n  ```yaml\r\nmerge_method: ties\r\nmodels:\r\n  - model: acme/one\r\n  ```\r\n");

        assertThat(parents(card)).containsExactly("acme/one -> acme/one merge README.md:6");
    }
}
