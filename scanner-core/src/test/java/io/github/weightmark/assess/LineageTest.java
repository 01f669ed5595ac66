package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model inherits from what it was made from. */
class LineageTest {

    private static final String CHILD = "acme/child";
    private static final String LLAMA = "meta-llama/Llama-3.1-8B";

    private final World world = new World();

    @Test
    void aFineTuneOfARestrictedBaseIsRestrictedWhateverItsTag() {
        world.hub(CHILD).license("apache-2.0").base(LLAMA);
        Assessment assessment = world.assess(CHILD);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.license().inherited()).containsExactly(Knowing.LLAMA);
        assertThat(assessment.license().concluded()).isEqualTo("Apache-2.0 AND " + Knowing.LLAMA);
        assertThat(assessment.lineage())
                .extracting(ancestor -> ancestor.model().name(), Ancestor::relation, Ancestor::tier, Ancestor::license)
                .containsExactly(tuple(LLAMA, "finetune", Tier.RESTRICTED, Knowing.LLAMA));
        assertThat(assessment.conflicts())
                .extracting(Conflict::id, Conflict::message)
                .containsExactly(
                        tuple(
                                "laxer-than-base",
                                "acme/child: README.md:2 declares apache-2.0, the licence Apache License 2.0: "
                                        + "free, on OSI's list. But its base meta-llama/Llama-3.1-8B binds what is made from "
                                        + "it: rules/families/llama.yml knows it as llama (2026-11), under Llama 3.1 "
                                        + "Community License: restricted."),
                        tuple(
                                "missing-name-prefix",
                                "acme/child does not begin with \"Llama\", as the licence of its base "
                                        + "meta-llama/Llama-3.1-8B demands (rules/licenses/llama3.1.yml §1)."));
    }

    @Test
    void clausesOfABaseAreInheritedByName() {
        world.hub(CHILD).license("apache-2.0").base(LLAMA);
        assertThat(world.assess(CHILD).clauses())
                .extracting(Clause::id, Clause::inheritedFrom)
                .containsExactly(tuple("mau-threshold", LLAMA), tuple("naming-requirement", LLAMA));
    }

    @Test
    void aChildThatDeclaresTheLicenceOfItsBaseIsNoConflictAndListsEachClauseOnce() {
        world.hub("acme/Llama-child").license("llama3.1").base(LLAMA);
        Assessment assessment = world.assess("acme/Llama-child");
        assertThat(assessment.conflicts()).isEmpty();
        assertThat(assessment.clauses())
                .extracting(Clause::id, Clause::inheritedFrom)
                .containsExactly(tuple("mau-threshold", null), tuple("naming-requirement", null));
    }

    @Test
    void theWordsThatOneBaseWantsShownAreNotLostBehindTheNoticeOfAnother() {
        Map<String, Object> words = Map.of("text", "Made with Tiny");
        world.hub(CHILD).license("mit").base("acme/plain").base("acme/worded");
        world.hub("acme/plain")
                .license("mit")
                .file("README.md", TextRole.CARD)
                .clause("notice-file", "README.md", 2, Map.of());
        world.hub("acme/worded")
                .license("mit")
                .file("README.md", TextRole.CARD)
                .clause("notice-file", "README.md", 3, words);

        assertThat(world.assess(CHILD).clauses())
                .filteredOn(clause -> clause.id().equals("notice-file"))
                .extracting(Clause::inheritedFrom, Clause::parameters)
                .containsExactly(tuple("acme/plain", Map.of()), tuple("acme/worded", words));
    }

    @Test
    void aFreeBaseLeavesAFreeChildPermissive() {
        world.hub(CHILD).license("mit").base("mistralai/Mistral-7B-v0.1");
        Assessment assessment = world.assess(CHILD);
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(assessment.license().concluded()).isEqualTo("Apache-2.0 AND MIT");
        assertThat(assessment.conflicts()).isEmpty();
    }

    @Test
    void grandparentsBind() {
        world.hub(CHILD).license("mit").base("acme/parent");
        world.hub("acme/parent").license("apache-2.0").base(LLAMA);
        Assessment assessment = world.assess(CHILD);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.lineage())
                .extracting(ancestor -> ancestor.model().name(), Ancestor::tier)
                .containsExactly(tuple("acme/parent", Tier.RESTRICTED), tuple(LLAMA, Tier.RESTRICTED));
    }

    @Test
    void circlesAndSelfReferencesEnd() {
        world.hub("acme/a").license("mit").base("acme/b").base("acme/a");
        world.hub("acme/b").license("cc-by-nc-4.0").base("acme/a");
        assertThat(world.assess("acme/a").tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(world.assess("acme/b").tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(world.assess("acme/a").lineage()).hasSize(1);
    }

    @Test
    void aBaseOfWhichNothingIsKnownMakesTheChildUnknown() {
        world.hub(CHILD).license("mit").base("acme/gone");
        world.hub("acme/gone").unread().problem(Level.WARNING, "acme/gone");
        Assessment assessment = world.assess(CHILD);
        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.reasons().get(0)).isEqualTo("Its base acme/gone: acme/gone was cut off.");
        assertThat(assessment.problems()).hasSize(1);
    }

    @Test
    void aBaseThatWasReadAndHasNoLicenceMakesTheChildUnknown() {
        world.hub(CHILD).license("mit").base("acme/silent");
        world.hub("acme/silent");
        assertThat(world.assess(CHILD).tier()).isEqualTo(Tier.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"./checkpoints/step-100, UNKNOWN", "My Base, UNKNOWN", "models/Llama-3.1-8B, RESTRICTED"})
    void aBaseThatCannotBeFollowedIsNeverTakenForFree(String raw, Tier tier) {
        world.hub(CHILD).license("mit").unfollowable(raw);
        assertThat(world.assess(CHILD).tier()).isEqualTo(tier);
    }

    @Test
    void aRestrictedChildOfAnUnknownBaseStaysRestricted() {
        world.hub(CHILD).license("cc-by-nc-4.0").unfollowable("./checkpoints");
        assertThat(world.assess(CHILD).tier()).isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void aCuratedLicenceAnswersForABaseThatNobodyRead() {
        world.hub("mistralai/Mistral-7B-v0.3")
                .license("apache-2.0")
                .base("mistralai/internal")
                .unfollowable("./x");
        assertThat(world.assess("mistralai/Mistral-7B-v0.3").tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @Test
    void aBaseThatOnlyASentenceNamesBindsUnlessTheChildItselfWasCurated() {
        world.hub(CHILD).license("apache-2.0").mentions("meta-llama/Llama-3.1-8B");
        world.hub("mistralai/Mistral-7B-v0.3").license("apache-2.0").mentions("meta-llama/Llama-3.1-8B");

        assertThat(world.assess(CHILD).tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(world.assess("mistralai/Mistral-7B-v0.3").tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @Test
    void weightsThatWereGivenToNobodyMakeTheirChildUnknown() {
        world.hub(CHILD).license("mit").base("acme/Secret-1");
        assertThat(world.assess(CHILD).tier()).isEqualTo(Tier.UNKNOWN);
    }

    @Test
    void aCuratedBaseBindsToo() {
        Assessment assessment = world.assess("deepseek-ai/Distill-8B");
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.license().concluded()).isEqualTo(Knowing.LLAMA + " AND MIT");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "acme/Llama-child, MET",
        "acme/llama_child, MET",
        "acme/Meta-Llama-child, NOT_MET",
        "acme/child-of-Llama, NOT_MET",
    })
    void theNameShowsWhetherThePrefixIsThere(String name, Status status) {
        world.hub(name).license("llama3.1").base(LLAMA);
        assertThat(world.assess(name).obligations())
                .extracting(Obligation::text, Obligation::fulfilled)
                .containsExactly(
                        tuple("Ask for a licence before you pass 700,000,000 monthly active users.", Status.UNKNOWN),
                        tuple("Begin the name of a derived model with Llama.", status));
    }

    @Test
    void aFollowerMayBeNamedAsItsLicensorNamesItsOwn() {
        world.hub("acme/Meta-Llama-child").license("llama3.1").base("meta-llama/Meta-Llama-8B");
        world.hub("meta-llama/Meta-Llama-8B").license("llama3.1");
        assertThat(world.assess("acme/Meta-Llama-child").conflicts()).isEmpty();
    }

    @Test
    void twoRevisionsOfAModelAreTwoParents() {
        world.hub("acme/merge").license("mit").base("acme/base", "v1").base("acme/base", "v2");
        world.hub("acme/base").license("mit");

        assertThat(world.assess("acme/merge").lineage()).hasSize(2);
    }

    @Test
    void everyAncestorTellsWhatWasMadeFromIt() {
        world.hub("acme/merge").license("mit").base("acme/one").base("acme/two");
        world.hub("acme/one").license("mit").base("acme/root");
        world.hub("acme/two").license("mit").base("acme/root").base("acme/one");
        world.hub("acme/root").license("mit");

        assertThat(world.assess("acme/merge").lineage())
                .extracting(ancestor -> ancestor.model().name(), LineageTest::children)
                .containsExactly(
                        tuple("acme/one", "acme/merge finetune, acme/two finetune"),
                        tuple("acme/two", "acme/merge finetune"),
                        tuple("acme/root", "acme/one finetune, acme/two finetune"));
    }

    @Test
    void inACircleEveryAncestorHasAChildAndNoneIsTheModelItself() {
        world.hub("acme/a").license("mit").base("acme/b");
        world.hub("acme/b").license("mit").base("acme/c").base("acme/a");
        world.hub("acme/c").license("mit").base("acme/b");

        assertThat(world.assess("acme/a").lineage())
                .extracting(ancestor -> ancestor.model().name(), LineageTest::children)
                .containsExactly(
                        tuple("acme/b", "acme/a finetune, acme/c finetune"), tuple("acme/c", "acme/b finetune"));
    }

    private static String children(Ancestor ancestor) {
        return ancestor.children().stream()
                .map(child -> child.model().name() + " " + child.relation())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aModelMadeFromItselfEnds() {
        world.hub(CHILD).license("mit").base(CHILD);

        assertThat(world.assess(CHILD).lineage()).isEmpty();
        assertThat(world.assess(CHILD).tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @Test
    void aHundredGenerationsBindToTheLast() {
        for (int i = 0; i < 100; i++) {
            world.hub("acme/generation-" + i).license("mit").base("acme/generation-" + (i + 1));
        }
        world.hub("acme/generation-100").license("cc-by-nc-4.0");
        Assessment assessment = world.assess("acme/generation-0");

        assertThat(assessment.lineage()).hasSize(100);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.clauses())
                .extracting(Clause::id, Clause::inheritedFrom)
                .contains(tuple("non-commercial", "acme/generation-100"));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"mit, llama3.1", "share-alike, mit", "share-alike, share-alike", "cc-by-nc-4.0, llama3.1"})
    void twoBasesThatLeaveRoomForEachOtherAreNone(String first, String second) {
        world.hub("acme/first").license(first);
        world.hub("acme/second").license(second);
        world.hub("acme/merge").license("mit").base("acme/first").base("acme/second");

        assertThat(world.assess("acme/merge").conflicts())
                .extracting(Conflict::id)
                .doesNotContain("contradictory-bases");
    }

    @Test
    void aBaseThatCannotBeFollowedIsToldWithWhatItsNameSays() {
        world.hub(CHILD).license("mit").unfollowable("models/Llama-3.1-8B");
        world.hub("acme/other").license("mit").unfollowable("models/Mistral-7B-v0.1");

        assertThat(world.assess(CHILD).reasons())
                .contains(
                        "README.md:9 names the base models/Llama-3.1-8B, which bears the name of a restricted family: "
                                + "restricted.");
        assertThat(world.assess(CHILD).license().inherited()).containsExactly(Knowing.LLAMA);
        assertThat(world.assess("acme/other").tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(world.assess("acme/other").reasons())
                .contains("names the base models/Mistral-7B-v0.1, which cannot be followed to its licence: "
                        + "unknown.");
    }

    @Test
    void twoBasesThatCannotBothBeKeptAreAContradiction() {
        world.hub("acme/share-alike").license("share-alike");
        world.hub("acme/merge").license("mit").base("acme/share-alike").base(LLAMA);

        assertThat(world.assess("acme/merge").conflicts())
                .filteredOn(conflict -> conflict.id().equals("contradictory-bases"))
                .extracting(Conflict::message)
                .containsExactly(
                        "acme/merge: its base acme/share-alike is under Share Alike, which claims what is made from "
                                + "it for itself. But its base meta-llama/Llama-3.1-8B is under Llama 3.1 Community License, and "
                                + "nobody can keep to both.");
    }

    @Test
    void basesUnderTheSameLicenceContradictNothing() {
        world.hub("acme/one").license("share-alike");
        world.hub("acme/two").license("share-alike");
        world.hub("acme/merge").license("share-alike").base("acme/one").base("acme/two");

        assertThat(world.assess("acme/merge").conflicts()).isEmpty();
    }

    @Test
    void aDerivedModelWithoutTheNoticeOfItsBaseIsAFinding() {
        world.hub("acme/noticed").license("noticed");
        world.hub("acme/without").license("noticed").base("acme/noticed");
        world.hub("acme/with").license("noticed").base("acme/noticed").listed("NOTICE.txt");

        assertThat(world.assess("acme/without").conflicts())
                .extracting(Conflict::id, Conflict::message)
                .containsExactly(tuple(
                        "missing-notice",
                        "acme/without has no notice file, as the licence of its base acme/noticed demands "
                                + "(rules/licenses/noticed.yml §1)."));
        assertThat(world.assess("acme/with").conflicts()).isEmpty();
    }

    @Test
    void aFreeBaseThatPrescribesNoWordsAsksForNoNoticeThatNeverWas() {
        Map<String, String> words = Map.of("text", "Built from lions");
        world.hub("acme/free").license("mit").file("LICENSE.txt", TextRole.CARD);
        world.hub("acme/free").clause("notice-file", "LICENSE.txt", 4, Map.of());
        world.hub("acme/worded").license("mit").file("LICENSE.txt", TextRole.CARD);
        world.hub("acme/worded").clause("notice-file", "LICENSE.txt", 4, words);
        world.hub("acme/of-free").license("mit").base("acme/free");
        world.hub("acme/of-worded").license("mit").base("acme/worded");

        assertThat(world.assess("acme/of-free").conflicts()).isEmpty();
        assertThat(world.assess("acme/of-worded").conflicts())
                .extracting(Conflict::id, Conflict::message)
                .containsExactly(tuple(
                        "missing-notice",
                        "acme/of-worded has no notice file, as the licence of its base acme/worded demands "
                                + "(LICENSE.txt:4)."));
    }

    @Test
    void aPrivateBaseMakesTheChildUnknown() {
        world.hub(CHILD).license("mit").base("acme/private");
        world.hub("acme/private").unread().problem("hub.private-or-missing", Level.WARNING, "acme/private");

        assertThat(world.assess(CHILD).tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(world.assess(CHILD).problems()).isNotEmpty();
    }
}
