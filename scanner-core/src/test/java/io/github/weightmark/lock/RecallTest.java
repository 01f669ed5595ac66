package io.github.weightmark.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lock answers for what could not be read, and never against what was. */
class RecallTest {

    private static final ModelRef MODEL = ModelRef.huggingFace("acme/tuned");
    private static final LockEntry PERMISSIVE =
            Entries.entry(Entries.COMMIT, Entries.NUMBER, Origin.READ, "MIT", Tier.PERMISSIVE, List.of());
    private static final String OTHER = "3".repeat(40);

    @Test
    void whereNothingAnswersItDoes() {
        assertThat(Recall.answers(PERMISSIVE, found(Origin.NONE, null, Terms.UNKNOWN)))
                .isTrue();
    }

    @Test
    void whatNobodyReadThenTellsNothing() {
        LockEntry remembered = Entries.entry(null, null, Origin.CURATED, "MIT", Tier.PERMISSIVE, List.of());

        assertThat(Recall.answers(remembered, found(Origin.NONE, null, Terms.UNKNOWN)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OSI, true", "RESTRICTED, false", "CLOSED, false"})
    void knowledgeThatIsStricterStands(Terms known, boolean answers) {
        assertThat(Recall.answers(PERMISSIVE, found(Origin.CURATED, null, known)))
                .isEqualTo(answers);
    }

    @Test
    void asStrictKnowledgeSaysNoMoreThanTheLock() {
        assertThat(Recall.answers(Entries.restricted(), found(Origin.CURATED, null, Terms.RESTRICTED)))
                .isTrue();
    }

    @Test
    void whatIsReadNowCounts() {
        assertThat(Recall.answers(PERMISSIVE, found(Origin.READ, Entries.COMMIT, Terms.RESTRICTED)))
                .isFalse();
    }

    @Test
    void ofTheLockedCommitWhoseBaseIsOutOfReachItAnswers() {
        Problem base = problem(Level.WARNING);

        assertThat(Recall.answers(PERMISSIVE, found(Origin.READ, Entries.COMMIT, Terms.UNKNOWN, base)))
                .isTrue();
        assertThat(Recall.answers(PERMISSIVE, found(Origin.READ, OTHER, Terms.UNKNOWN, base)))
                .isFalse();
        assertThat(Recall.answers(PERMISSIVE, found(Origin.READ, null, Terms.UNKNOWN, base)))
                .isFalse();
    }

    @Test
    void aLockWithoutCommitSaysNothingOfWhatWasReadWithoutOne() {
        LockEntry unnumbered = Entries.entry(null, null, Origin.READ, "MIT", Tier.PERMISSIVE, List.of());

        assertThat(Recall.answers(unnumbered, found(Origin.READ, null, Terms.UNKNOWN, problem(Level.WARNING))))
                .isFalse();
    }

    @Test
    void aDamagedTextIsNoneThatIsOutOfReach() {
        assertThat(Recall.answers(PERMISSIVE, found(Origin.READ, Entries.COMMIT, Terms.UNKNOWN, problem(Level.ERROR))))
                .isFalse();
    }

    @Test
    void itsAnswerIsThatOfTheLockAndSaysSo() {
        Assessment found = found(Origin.NONE, null, Terms.UNKNOWN, problem(Level.ERROR));

        Assessment answer = Recall.answer(Entries.restricted(), found, List.of(), "weightmark.lock");

        assertThat(answer.model()).isEqualTo(MODEL.at(Entries.COMMIT));
        assertThat(answer.revision()).isEqualTo(Entries.COMMIT);
        assertThat(answer.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(answer.origin()).isEqualTo(Origin.LOCKED);
        assertThat(answer.originNote()).isEqualTo("locked in weightmark.lock, not re-read");
        assertThat(answer.reasons())
                .containsExactly("weightmark.lock says that it was read as restricted, under LicenseRef-acme.");
        assertThat(answer.license().concluded()).isEqualTo("LicenseRef-acme");
        assertThat(answer.license().inherited()).containsExactly("MIT");
        assertThat(answer.clauses()).isEqualTo(Entries.restricted().clauses());
        assertThat(answer.conflicts()).isEqualTo(Entries.restricted().conflicts());
    }

    @Test
    void whyNothingCouldBeReadIsStillToldButDecidesNothing() {
        Assessment found = found(Origin.NONE, null, Terms.UNKNOWN, problem(Level.ERROR));

        Problem told = Recall.answer(PERMISSIVE, found, List.of(), "weightmark.lock")
                .problems()
                .get(0);

        assertThat(told.level()).isEqualTo(Level.NOTE);
        assertThat(told.message()).isEqualTo(problem(Level.ERROR).message());
        assertThat(told.help()).isEqualTo(problem(Level.ERROR).help());
    }

    @Test
    void aModelWithoutCommitKeepsTheRevisionThatIsAskedFor() {
        LockEntry unnumbered = Entries.entry(null, null, Origin.READ, "MIT", Tier.PERMISSIVE, List.of());

        assertThat(Recall.answer(unnumbered, found(Origin.NONE, null, Terms.UNKNOWN), List.of(), "l")
                        .model())
                .isEqualTo(MODEL);
    }

    @ParameterizedTest
    @CsvSource({
        "READ, OSI, NOTE, true",
        "READ, OSI, WARNING, true",
        "READ, OSI, ERROR, false",
        "READ, UNKNOWN, WARNING, false",
        "READ, UNKNOWN, NOTE, true",
        "CURATED, OSI, WARNING, true",
        "LOCKED, OSI, NOTE, false",
        "NONE, UNKNOWN, NOTE, false",
    })
    void onlyWhatWasReadWholeIsLocked(Origin origin, Terms terms, Level level, boolean decided) {
        assertThat(LockEntry.isDecided(found(origin, null, terms, problem(level))))
                .isEqualTo(decided);
    }

    @Test
    void aModelThatTheLockDoesNotKnowIsWorthKnowing() {
        assertThat(LockChanges.notLocked("acme/new").message()).isEqualTo("acme/new is not in the lock.");
        assertThat(LockChanges.notLocked("acme/new").level()).isEqualTo(Level.NOTE);
        assertThat(Entries.lock("acme/tuned", PERMISSIVE).of(MODEL)).contains(PERMISSIVE);
        assertThat(Entries.lock("acme/tuned", PERMISSIVE).of(MODEL.at("main"))).isEmpty();
    }

    private static Problem problem(Level level) {
        return new Problem("hub.unreachable", level, "The Hub did not answer.", "Try later.", Source.file("card"));
    }

    private static Assessment found(Origin origin, @Nullable String revision, Terms terms, Problem... problems) {
        return new Assessment(
                MODEL,
                revision,
                terms == Terms.UNKNOWN ? Tier.UNKNOWN : Tier.PERMISSIVE,
                terms,
                origin,
                "",
                List.of(),
                new LicenseFacts(List.of(), List.of(), List.of(), LicenseFacts.NO_ASSERTION),
                List.of(),
                List.of(),
                new Openness(Status.UNKNOWN, List.of(), null, "cannot tell", List.of()),
                List.of(),
                List.of(),
                List.of(problems));
    }
}
