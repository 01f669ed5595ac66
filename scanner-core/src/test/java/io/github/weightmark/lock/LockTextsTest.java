package io.github.weightmark.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Texts that are called by their hashes change their names with their words. */
class LockTextsTest {

    private static final String OLD = "license-" + "a".repeat(12);
    private static final String NEW = "license-" + "b".repeat(12);
    private static final String OTHER = "license-" + "c".repeat(12);

    private final Map<String, String> contents = new TreeMap<>();

    @Test
    void aTextThatKeptMostOfItsWordsIsTheSameTextAndNamesOldAndNew() {
        contents.put("a1", "You may use it on Sundays and on every Monday.");
        contents.put("b1", "You may use it on Sundays and on no Monday.");

        assertThat(changes(Map.of(OLD, "a1"), Map.of(NEW, "b1")))
                .containsExactly(NEW + " warning: " + OLD + " was sha256 a1 when it was locked, and is " + NEW
                        + ", sha256 b1 now: \"Sundays and on every Monday.\" → \"Sundays and on no Monday.\"");
    }

    @Test
    void theOrderOfTheNamesDoesNotMatter() {
        contents.put("a1", "You may use it on Sundays and on every Monday.");
        contents.put("b1", "You may use it on Sundays and on no Monday.");

        assertThat(changes(Map.of(NEW, "b1"), Map.of(OLD, "a1")))
                .containsExactly(OLD + " warning: " + NEW + " was sha256 b1 when it was locked, and is " + OLD
                        + ", sha256 a1 now: \"Sundays and on no Monday.\" → \"Sundays and on every Monday.\"");
    }

    @Test
    void ofSeveralTheMostAlikeIsTheSameText() {
        contents.put("a1", "You may use it on Sundays and on every Monday.");
        contents.put("c1", "Do no harm with what this model says to you.");
        contents.put("b1", "Do no harm with what this model writes to you.");

        assertThat(changes(Map.of(OLD, "a1", OTHER, "c1"), Map.of(OLD, "a1", NEW, "b1")))
                .containsExactly(NEW + " warning: " + OTHER + " was sha256 c1 when it was locked, and is " + NEW
                        + ", sha256 b1 now: \"what this model says to you.\" → \"what this model writes to you.\"");
    }

    @Test
    void anotherTextIsNoChangeOfTheOldOne() {
        contents.put("a1", "You may use it on Sundays.");
        contents.put("b1", "Do no harm with what this model writes.");

        assertThat(changes(Map.of(OLD, "a1"), Map.of(NEW, "b1")))
                .containsExactly(
                        OLD + " warning: " + OLD + " was sha256 a1 when it was locked, and is not there now",
                        NEW + " warning: " + NEW + " was not there when it was locked, and is sha256 b1 now");
    }

    @Test
    void withoutItsFormerWordsNothingTellsThatItIsTheSame() {
        contents.put("b1", "You may use it on Sundays.");

        assertThat(changes(Map.of(OLD, "a1"), Map.of(NEW, "b1"))).hasSize(2);
    }

    @Test
    void filesWithNamesOfTheirOwnAreHeldAgainstThoseNames() {
        contents.put("a1", "You may use it on Sundays and on every Monday.");
        contents.put("b1", "You may use it on Sundays and on no Monday.");

        assertThat(changes(Map.of("LICENSE", "a1"), Map.of("LICENSE.txt", "b1")))
                .containsExactly(
                        "LICENSE warning: LICENSE was sha256 a1 when it was locked, and is not there now",
                        "LICENSE.txt warning: LICENSE.txt was not there when it was locked, and is sha256 b1 now");
    }

    @Test
    void theSameTextsAreNoChange() {
        assertThat(changes(Map.of(OLD, "a1", "LICENSE", "x"), Map.of(OLD, "a1", "LICENSE", "x")))
                .isEmpty();
    }

    private List<String> changes(Map<String, String> then, Map<String, String> now) {
        return new LockTexts(new TreeMap<>(then), new TreeMap<>(now), contents)
                .changes().stream()
                        .map(change -> change.path() + " " + change.level() + ": " + change.told())
                        .toList();
    }
}
