package io.github.weightmark.lock;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one model, as far as a build depends on it.
 *
 * @param revision the commit that was read; {@code null} when the place has none
 * @param identity the Hub's own number of the repository; {@code null} when not told
 * @param origin {@link Origin#READ}, or {@link Origin#CURATED} for a model of which there is nothing to read
 * @param license the concluded licence
 * @param tier how open it was found to be
 * @param terms the strictest terms of all witnesses
 * @param texts path of every text that states terms → SHA-256 of its bytes
 * @param clauses every clause that bound, inherited ones among them
 * @param bases its ancestors, nearest first
 * @param conflicts witnesses that contradicted each other
 * @param openness how it stood against the public definitions
 */
public record LockEntry(
        @Nullable String revision,
        @Nullable String identity,
        Origin origin,
        String license,
        Tier tier,
        Terms terms,
        SortedMap<String, String> texts,
        List<Clause> clauses,
        List<Ancestor> bases,
        List<Conflict> conflicts,
        Openness openness) {

    public LockEntry {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        clauses = List.copyOf(clauses);
        bases = List.copyOf(bases);
        conflicts = List.copyOf(conflicts);
    }

    /** What is to be locked of what was found. */
    public static LockEntry of(Assessment found, Evidence evidence) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (EvidenceText text : evidence.texts()) {
            // A card changes with every typing mistake that is mended; what it says of terms stands in the clauses.
            if (text.role() != TextRole.CARD) {
                texts.put(text.path(), text.sha256());
            }
        }
        return new LockEntry(
                found.revision(),
                evidence.identity(),
                found.origin(),
                found.license().concluded(),
                found.tier(),
                found.terms(),
                texts,
                found.clauses(),
                found.lineage(),
                found.conflicts(),
                found.openness());
    }

    /** Was everything read that the answer rests on? What was not must never be locked as if it were. */
    public static boolean isDecided(Assessment found) {
        boolean answered = found.origin() == Origin.READ || found.origin() == Origin.CURATED;
        return answered && found.problems().stream().noneMatch(problem -> undecided(found, problem.level()));
    }

    private static boolean undecided(Assessment found, Level level) {
        return level == Level.ERROR || level == Level.WARNING && found.tier() == Tier.UNKNOWN;
    }
}
