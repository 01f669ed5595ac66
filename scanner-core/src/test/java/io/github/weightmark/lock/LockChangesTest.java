package io.github.weightmark.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Tier;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A change names old and new. */
class LockChangesTest {

    private final LockEntry then = Entries.restricted();
    private final Map<String, String> texts = new TreeMap<>();

    @Test
    void nothingChangedSaysNothing() {
        assertThat(LockChanges.between("acme/tuned", then, Entries.restricted(), Map.of()))
                .isEmpty();
    }

    @Test
    void aChangedLicenceAndTierNameOldAndNew() {
        LockEntry now =
                Entries.entry(Entries.COMMIT, Entries.NUMBER, Origin.READ, "MIT", Tier.PERMISSIVE, then.clauses());

        assertThat(changes(now))
                .containsExactly(
                        "lock.license MIT warning: acme/tuned: the licence was LicenseRef-acme when it was locked, and"
                                + " is MIT now.",
                        "lock.tier permissive warning: acme/tuned: the tier was restricted when it was locked, and is"
                                + " permissive now.");
    }

    @Test
    void aClauseWithAnotherFigureIsToldWordByWord() {
        LockEntry now = Entries.with(Entries.threshold(100_000_000, "greater than 100 million monthly active users"));

        assertThat(changes(now))
                .containsExactly("lock.clause mau-threshold warning: acme/tuned: the clause mau-threshold was"
                        + " {count=700000000} when it was locked, and is {count=100000000} now: \"greater than 700"
                        + " million monthly active …\" → \"greater than 100 million monthly active …\".");
    }

    @Test
    void aClauseThatCameAndOneThatWentAreTold() {
        LockEntry now =
                Entries.with(Clause.of("non-commercial", Map.of(), Source.line("LICENSE", 3), "no commercial use"));

        assertThat(changes(now))
                .containsExactly(
                        "lock.clause non-commercial warning: acme/tuned: the clause non-commercial was not there when it"
                                + " was locked: \"no commercial use\".",
                        "lock.clause mau-threshold warning: acme/tuned: the clause mau-threshold {count=700000000} was"
                                + " there when it was locked, and is not any more: \"greater than 700 million monthly"
                                + " active users\".");
    }

    @Test
    void anInheritedClauseIsAnotherOneThanTheModelsOwn() {
        LockEntry now = Entries.with(then.clauses().get(0).inheritedFrom("acme/base"));

        assertThat(changes(now)).hasSize(2).allMatch(change -> change.startsWith("lock.clause mau-threshold"));
    }

    @Test
    void otherWordsOfTheSameDutyAreNoChangeOfTheDuty() {
        assertThat(changes(Entries.with(Entries.threshold(700_000_000, "over 700,000,000 users"))))
                .isEmpty();
    }

    @Test
    void aTextWithOtherWordsIsToldWordByWord() {
        texts.put("ab12", "You may use it. You may sell it. You may change it for up to 700 million users a month.");
        texts.put("cd34", "You may use it. You may change it for up to 100 million users a month. Not on Sundays.");

        assertThat(changes(texts(Entries.texts("cd34"))))
                .containsExactly(
                        "lock.text LICENSE warning: acme/tuned: LICENSE was sha256 ab12 when it was locked, and"
                                + " is sha256 cd34 now: \"it. You may sell it. You may change it for\" → \"it. You may"
                                + " change it for\"; \"for up to 700 million users a\" → \"for up to 100 million users a\";"
                                + " \"users a month.\" → \"users a month. Not on Sundays.\".");
    }

    @Test
    void manyPlacesAreCounted() {
        texts.put("ab12", words("one two three four five six "));
        texts.put("cd34", words("one two three four five SIX "));

        assertThat(changes(texts(Entries.texts("cd34"))).get(0)).endsWith("; and at 5 more.");
    }

    private static String words(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            text.append("a").append(i).append(' ').append(line);
        }
        return text.toString();
    }

    @Test
    void otherLineBreaksAreWorthKnowingAndNoMore() {
        texts.put("ab12", "You may use it.\n");
        texts.put("cd34", "You may\n\n  use it.");

        assertThat(changes(texts(Entries.texts("cd34"))))
                .containsExactly("lock.text LICENSE note: acme/tuned: LICENSE was sha256 ab12 when it was locked, and"
                        + " is sha256 cd34 now, in the same words.");
    }

    @Test
    void aTextWhoseFormerWordsCannotBeHadHasToBeReadAnew() {
        texts.put("cd34", "You may use it.");

        assertThat(changes(texts(Entries.texts("cd34"))))
                .containsExactly(
                        "lock.text LICENSE warning: acme/tuned: LICENSE was sha256 ab12 when it was locked, and"
                                + " is sha256 cd34 now; its former words are not at hand.");
    }

    @Test
    void aTextThatWentOrCameIsTold() {
        assertThat(changes(texts(new TreeMap<>())))
                .containsExactly(
                        "lock.text LICENSE warning: acme/tuned: LICENSE was sha256 ab12 when it was locked, and is"
                                + " not there now.");
        assertThat(changes(texts(new TreeMap<>(Map.of("LICENSE", "ab12", "NOTICE", "ef56")))))
                .containsExactly(
                        "lock.text NOTICE warning: acme/tuned: NOTICE was not there when it was locked, and is sha256"
                                + " ef56 now.");
    }

    @Test
    void anotherCommitIsWorthKnowing() {
        LockEntry now = Entries.entry(
                "3".repeat(40), Entries.NUMBER, Origin.READ, "LicenseRef-acme", Tier.RESTRICTED, then.clauses());

        assertThat(changes(now))
                .containsExactly("lock.revision " + "3".repeat(40) + " note: acme/tuned: it stood at 111111111111 when"
                        + " it was locked, and stands at 333333333333 now.");
    }

    @Test
    void anotherManifestOfARegistryIsToldByItsHash() {
        String digest = "sha256:" + "4".repeat(64);
        LockEntry now =
                Entries.entry(digest, Entries.NUMBER, Origin.READ, "LicenseRef-acme", Tier.RESTRICTED, then.clauses());

        assertThat(changes(now))
                .containsExactly("lock.revision " + digest + " note: acme/tuned: it stood at 111111111111 when it was"
                        + " locked, and stands at 444444444444 now.");
    }

    @Test
    void anotherRepositoryUnderTheSameNameIsAnError() {
        LockEntry now = Entries.entry(
                Entries.COMMIT, "77" + "b".repeat(22), Origin.READ, "LicenseRef-acme", Tier.RESTRICTED, then.clauses());

        assertThat(changes(now))
                .containsExactly("lock.identity acme/tuned error: acme/tuned: is another repository than the one that"
                        + " was locked: the name was given to somebody else (66aaaaaaaaaaaaaaaaaaaaaa →"
                        + " 77bbbbbbbbbbbbbbbbbbbbbb).");
    }

    @Test
    void otherBasesAreTold() {
        Ancestor other = new Ancestor(ModelRef.huggingFace("acme/other"), "merge", Tier.PERMISSIVE, "MIT");

        assertThat(changes(bases(List.of(other))))
                .containsExactly("lock.base acme/tuned warning: acme/tuned: it was made from acme/base when it was"
                        + " locked, and from acme/other now.");
        assertThat(changes(bases(List.of())))
                .containsExactly("lock.base acme/tuned warning: acme/tuned: it was made from acme/base when it was"
                        + " locked, and from nothing now.");
    }

    @Test
    void theKnowledgeBaseSaysTheSameInOtherWords() {
        LockEntry now =
                Entries.entry("", Entries.NUMBER, Origin.CURATED, "LicenseRef-acme", Tier.RESTRICTED, List.of());

        assertThat(changes(now)).isEmpty();
    }

    private LockEntry texts(SortedMap<String, String> texts) {
        return new LockEntry(
                then.revision(),
                then.identity(),
                then.origin(),
                then.license(),
                then.tier(),
                then.terms(),
                texts,
                then.clauses(),
                then.bases(),
                then.conflicts(),
                then.openness());
    }

    private LockEntry bases(List<Ancestor> bases) {
        return new LockEntry(
                then.revision(),
                then.identity(),
                then.origin(),
                then.license(),
                then.tier(),
                then.terms(),
                then.texts(),
                then.clauses(),
                bases,
                then.conflicts(),
                then.openness());
    }

    private List<String> changes(LockEntry now) {
        return LockChanges.between("acme/tuned", then, now, texts).stream()
                .map(change -> change.rule() + " " + change.subject() + " " + change.level() + ": " + change.message())
                .toList();
    }
}
