package io.github.weightmark.assess;

import static io.github.weightmark.assess.World.added;
import static io.github.weightmark.assess.World.removed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The text decides: what licence files, use policies, gate prompts and clauses do to a tag. */
class LicenseTextTest {

    private static final String MODEL = "acme/model";

    private final World world = new World();

    @Test
    void aRestrictedTextOutranksAFreeTag() {
        world.hub(MODEL).license("apache-2.0").text("LICENSE", TextRole.LICENSE, Knowing.DEEPSEEK, MatchKind.EXACT);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.license().concluded()).isEqualTo(Knowing.DEEPSEEK);
        assertThat(assessment.conflicts())
                .extracting(Conflict::message)
                .containsExactly("acme/model: README.md:2 declares apache-2.0, the licence Apache License 2.0: "
                        + "free, on OSI's list. But LICENSE:1-20 is the text of DeepSeek License: restricted.");
    }

    @Test
    void aFreeTextDoesNotUndoARestrictedTag() {
        world.hub(MODEL).license("llama3.1").text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.EXACT);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.license().concluded()).isEqualTo(Knowing.LLAMA + " AND MIT");
        assertThat(assessment.conflicts()).extracting(Conflict::id).containsExactly("declared-vs-detected");
    }

    @Test
    void anotherFreeTextThanTheTagIsConcludedWithoutAConflict() {
        world.hub(MODEL).license("apache-2.0").text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.EXACT);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(assessment.license().concluded()).isEqualTo("MIT");
        assertThat(assessment.conflicts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TextRole.class,
            names = {"LICENSE", "USE_POLICY", "WEIGHT_METADATA"})
    void aLicenceTextThatNobodyKnowsMakesTheTierUnknown(TextRole role) {
        world.hub(MODEL).license("mit").text("TERMS", role, null, MatchKind.NONE);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.license().concluded()).isEqualTo(LicenseFacts.NO_ASSERTION);
        assertThat(assessment.reasons().get(0))
                .isEqualTo("TERMS:1-20 is not the text of any licence we know: unknown.");
    }

    @ParameterizedTest
    @EnumSource(
            value = TextRole.class,
            names = {"CARD", "NOTICE", "GATE_PROMPT"})
    void aTextThatNeedNotBeALicenceDoesNot(TextRole role) {
        world.hub(MODEL).license("mit").text("TEXT", role, null, MatchKind.NONE);
        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @Test
    void aLicenceFileThatWasNotIdentifiedAtAllMakesTheTierUnknown() {
        world.hub(MODEL).license("mit").file("LICENSE", TextRole.LICENSE);
        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.UNKNOWN);
    }

    @Test
    void aTitleAloneDoesNotMakeATextFree() {
        world.hub(MODEL).license("mit").titled("LICENSE", "MIT");
        world.hub("acme/strict").license("mit").titled("LICENSE", Knowing.YI);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.reasons().get(0))
                .isEqualTo("LICENSE:1-20 is titled as, but not known to be, MIT License: unknown.");
        assertThat(world.assess("acme/strict").tier()).isEqualTo(Tier.RESTRICTED);
    }

    @ParameterizedTest
    @CsvSource({"CARD, PERMISSIVE", "LICENSE, UNKNOWN"})
    void aPartOfAFreeLicenceIsNotTheLicence(TextRole role, Tier tier) {
        world.hub(MODEL).license("mit").text("TEXT", role, "MIT", MatchKind.PARTIAL);
        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @Test
    void aPartOfARestrictedLicenceRestricts() {
        world.hub(MODEL).license("mit").text("LICENSE", TextRole.LICENSE, Knowing.LLAMA, MatchKind.PARTIAL);
        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void modifiedMitWithADisplayDutyIsFreeButFlagged() {
        world.hub(MODEL)
                .license("mit")
                .text(
                        "LICENSE",
                        TextRole.LICENSE,
                        "MIT",
                        MatchKind.VARIANT,
                        added(15, 18, "and eight words of a clause in our words"))
                .clause("attribution-display", "LICENSE", 16, Map.of());
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.terms()).isEqualTo(Terms.FREE_FLAGGED);
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @Test
    void modifiedMitWithARevenueBarIsRestrictedWhateverItsName() {
        world.hub(MODEL)
                .license("mit")
                .text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.VARIANT, added(15, 18, "added words"))
                .clause("revenue-cap", "LICENSE", 16, Map.of("amount", 20_000_000L));
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.conflicts()).extracting(Conflict::id).containsExactly("declared-vs-detected");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Copyright holder of the model, UNKNOWN",
        "gardening, UNKNOWN",
        "not for commercial use, UNKNOWN",
        "only researchers, UNKNOWN",
        "eight or more words that no clause explains at all, UNKNOWN",
    })
    void addedWordsThatNoClauseExplainsMakeTheTierUnknownHoweverFew(String words, Tier tier) {
        world.hub(MODEL).license("mit").text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.VARIANT, added(5, 5, words));
        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"materials, false, UNKNOWN", "softwaer, true, PERMISSIVE"})
    void aWordPutForAnotherIsASlipOnlyWhenItWasProvedToBeOne(String words, boolean slip, Tier tier) {
        Difference other = new Difference(Difference.Kind.CHANGED, 5, 5, words, "software", slip);
        world.hub(MODEL).text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.VARIANT, other);
        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @Test
    void aClauseNearbyExplainsNoWordsThatItIsNotMadeOf() {
        world.hub(MODEL)
                .text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.VARIANT, added(4, 4, "for gardeners alone"))
                .clause("attribution-display", "LICENSE", 4, Map.of());
        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.UNKNOWN);
    }

    @Test
    void oneClauseDoesNotExplainAPage() {
        Difference page = added(3, 19, "words that go on ".repeat(40));
        world.hub(MODEL)
                .text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.VARIANT, page)
                .clause("attribution-display", "LICENSE", 4, Map.of());
        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1, UNKNOWN", "2, UNKNOWN", "30, UNKNOWN"})
    void removedWordsMayHaveBeenPermissions(int words, Tier tier) {
        world.hub(MODEL).text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.VARIANT, removed(5, words));
        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @EnumSource(
            value = TextRole.class,
            names = {"CARD", "GATE_PROMPT", "USE_POLICY", "NOTICE"})
    void aRestrictingClauseCountsWhereverItStands(TextRole role) {
        world.hub(MODEL)
                .license("apache-2.0")
                .file("README.md", role)
                .clause("non-commercial", "README.md", 12, Map.of());
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.reasons())
                .contains("README.md:12 holds the clause non-commercial (title of non-commercial): restricted.");
    }

    @Test
    void aClauseMisreadInsideAnExactFreeLicenceIsIgnored() {
        world.hub(MODEL)
                .license("mit")
                .text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.EXACT)
                .clause("non-commercial", "LICENSE", 7, Map.of());
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(assessment.clauses()).isEmpty();
    }

    @Test
    void aUsePolicyIsNeverTheLicence() {
        world.hub(MODEL)
                .license("llama3.1")
                .text("LICENSE", TextRole.LICENSE, Knowing.LLAMA, MatchKind.EXACT)
                .text("USE_POLICY.md", TextRole.USE_POLICY, Knowing.AUP, MatchKind.EXACT);
        Assessment assessment = world.assess(MODEL);
        assertThat(assessment.license().concluded()).isEqualTo(Knowing.LLAMA);
        assertThat(assessment.conflicts()).isEmpty();
    }

    @Test
    void theLicenceOfTheCodeIsNoWitnessForTheWeightsUnlessItRestricts() {
        world.hub(MODEL)
                .license("deepseek")
                .text("LICENSE-CODE", TextRole.LICENSE, "MIT", MatchKind.EXACT)
                .text("LICENSE-MODEL", TextRole.LICENSE, Knowing.DEEPSEEK, MatchKind.EXACT);
        assertThat(world.assess(MODEL).license().concluded()).isEqualTo(Knowing.DEEPSEEK);
        assertThat(world.assess(MODEL).conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE-CODE, PERMISSIVE",
        "tokenizer/LICENSE, PERMISSIVE",
        "text_encoder/LICENSE, UNKNOWN",
        "LICENSE-codex, UNKNOWN",
        "LICENSE_code_and_model, UNKNOWN",
    })
    void onlyAWholeWordPutsALicenceBesideTheWeights(String path, Tier tier) {
        world.hub(MODEL).license("mit").text(path, TextRole.LICENSE, null, MatchKind.NONE);
        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @ParameterizedTest(name = "{0}:{1}: {2}")
    @CsvSource({
        "LICENSE, 1, PERMISSIVE",
        "LICENSE, 20, PERMISSIVE",
        "LICENSE, 21, RESTRICTED",
        "README.md, 7, RESTRICTED",
    })
    void aClauseBesideAnExactFreeLicenceBinds(String path, int line, Tier tier) {
        world.hub(MODEL)
                .license("mit")
                .file("README.md", TextRole.CARD)
                .text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.EXACT)
                .clause("non-commercial", path, line, Map.of());

        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @Test
    void aClauseOfSeveralLinesThatReachesBeyondTheFreeTextBinds() {
        world.hub(MODEL)
                .license("mit")
                .text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.EXACT)
                .clause("non-commercial", Source.lines("LICENSE", 20, 22), Map.of());

        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void aFreeTextThatOnlyItsTitleTellsHidesNoClause() {
        world.hub(MODEL).titled("LICENSE", "MIT").clause("non-commercial", "LICENSE", 7, Map.of());

        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.RESTRICTED);
    }

    @ParameterizedTest(name = "clause in {0}: {1}")
    @CsvSource({"LICENSE, restricted", "README.md, unknown"})
    void aChangedFreeTextIsCalledRestrictedOnlyWhenTheClauseStandsInIt(String path, String said) {
        world.hub(MODEL)
                .file("README.md", TextRole.CARD)
                .text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.VARIANT, added(15, 18, "added words"))
                .clause("revenue-cap", path, 16, Map.of());

        assertThat(world.assess(MODEL).reasons())
                .contains("LICENSE:1-20 is a changed text of MIT License: " + said + ".");
    }

    @Test
    void aChangedTextOfARestrictedLicenceIsNamedAndRestricts() {
        world.hub(MODEL)
                .license("mit")
                .text("LICENSE", TextRole.LICENSE, Knowing.LLAMA, MatchKind.VARIANT, added(5, 5, "added words"));

        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(world.assess(MODEL).license().concluded()).isEqualTo(Knowing.LLAMA);
        assertThat(world.assess(MODEL).reasons().get(0))
                .isEqualTo("LICENSE:1-20 is a changed text of Llama 3.1 Community License: restricted.");
    }

    @Test
    void aFreeTextWithAddedDutiesIsNotTheFreeLicence() {
        world.hub(MODEL)
                .text(
                        "LICENSE",
                        TextRole.LICENSE,
                        "MIT",
                        MatchKind.VARIANT,
                        added(15, 18, "and eight words of a clause in our words"))
                .clause("attribution-display", "LICENSE", 16, Map.of());

        assertThat(world.assess(MODEL).license().concluded()).isEqualTo(LicenseFacts.NO_ASSERTION);
    }

    @ParameterizedTest(name = "license: {0}: {1}")
    @CsvSource({"other, PERMISSIVE", "some-name, UNKNOWN"})
    void aNearlyExactTextSettlesWhatPointsToItAndNoNameThatNobodyKnows(String license, Tier tier) {
        Difference slip = new Difference(Difference.Kind.CHANGED, 5, 5, "softwaer", "software", true);
        world.hub(MODEL).license(license).text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.VARIANT, slip);

        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @Test
    void theTextOfAUsePolicyIsNoLicenceInWhateverFileItStands() {
        world.hub(MODEL).license("llama3.1").text("LICENSE", TextRole.LICENSE, Knowing.AUP, MatchKind.EXACT);

        assertThat(world.assess(MODEL).license().concluded()).isEqualTo(Knowing.LLAMA);
    }
}
