package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which of several texts in one file something was read. */
class RolesTest {

    /** A card of 30 lines whose lines 10 to 12 are the prompt of its gate, and a licence file. */
    private static final Roles ROLES = new Roles(evidence(
            new EvidenceText("README.md", TextRole.CARD, "line\n".repeat(30), 1, "0"),
            new EvidenceText("README.md", TextRole.GATE_PROMPT, "line\n".repeat(3), 10, "0"),
            new EvidenceText("TERMS", TextRole.USE_POLICY, "line\n".repeat(3), 1, "0"),
            new EvidenceText("EMPTY", TextRole.NOTICE, "", 1, "0")));

    @ParameterizedTest(name = "{0}:{1} is {2}")
    @CsvSource({
        "README.md, 9, CARD",
        "README.md, 10, GATE_PROMPT",
        "README.md, 12, GATE_PROMPT",
        "README.md, 13, CARD",
        "README.md, 30, CARD",
        "TERMS, 1, USE_POLICY",
        "TERMS, 3, USE_POLICY",
        "EMPTY, 1, NOTICE",
    })
    void theShortestTextAroundALineIsMeant(String path, int line, TextRole role) {
        assertThat(ROLES.of(Source.line(path, line))).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({"README.md, 31", "TERMS, 4", "EMPTY, 2", "OTHER, 1"})
    void whatStandsInNoTextIsTakenForALicence(String path, int line) {
        assertThat(ROLES.of(Source.line(path, line))).isEqualTo(TextRole.LICENSE);
        assertThat(ROLES.at(Source.line(path, line))).isNull();
    }

    @Test
    void aFileWithoutALineIsTheFileAsAWhole() {
        assertThat(ROLES.of(Source.file("TERMS"))).isEqualTo(TextRole.USE_POLICY);
        assertThat(ROLES.of(Source.file("OTHER"))).isEqualTo(TextRole.LICENSE);
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE_DATA, true",
        "DATA_LICENSE.md, true",
        "LICENSE-CODE, true",
        "LICENSE, false",
        "LICENSE_MODEL_DATA, false",
        "DATABASE_LICENSE, false"
    })
    void theLicenceOfCodeOrDataIsToldByItsName(String path, boolean beside) {
        assertThat(Roles.besideTheWeights(path)).isEqualTo(beside);
    }

    @Test
    void whereTheWeightsHaveALicenceOfTheirOwnThatOfTheDataIsOfTheDataAlone() {
        World world = new World();
        String free = "Apache-2.0";
        String strict = "CC-BY-NC-4.0";
        world.hub("acme/parted").text("MODEL_LICENSE", TextRole.LICENSE, free, MatchKind.EXACT);
        world.hub("acme/parted").text("DATA_LICENSE", TextRole.LICENSE, strict, MatchKind.EXACT);
        world.hub("acme/whole").text("LICENSE", TextRole.LICENSE, free, MatchKind.EXACT);
        world.hub("acme/whole").text("DATA_LICENSE", TextRole.LICENSE, strict, MatchKind.EXACT);
        world.hub("acme/strict").text("MODEL_LICENSE", TextRole.LICENSE, strict, MatchKind.EXACT);
        world.hub("acme/strict").text("DATA_LICENSE", TextRole.LICENSE, free, MatchKind.EXACT);

        assertThat(world.assess("acme/parted").tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(world.assess("acme/whole").tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(world.assess("acme/strict").tier()).isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void wordsInALicenceOfTheDataThatNobodyKnowsFreeNoWeights() {
        World world = new World();
        world.hub("acme/alone").license("mit").text("DATA_LICENSE", TextRole.LICENSE, null, MatchKind.NONE);
        world.hub("acme/parted").text("MODEL_LICENSE", TextRole.LICENSE, "Apache-2.0", MatchKind.EXACT);
        world.hub("acme/parted").text("DATA_LICENSE", TextRole.LICENSE, null, MatchKind.NONE);

        assertThat(world.assess("acme/alone").tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(world.assess("acme/parted").tier()).isEqualTo(Tier.PERMISSIVE);
    }

    private static Evidence evidence(EvidenceText... texts) {
        return new Evidence(
                ModelRef.huggingFace("acme/model"),
                "abc123",
                "hub",
                Origin.READ,
                Gate.OPEN,
                List.of(),
                List.of(texts),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
