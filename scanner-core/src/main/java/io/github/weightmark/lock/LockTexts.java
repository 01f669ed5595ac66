package io.github.weightmark.lock;

import io.github.weightmark.domain.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a model then and now. A text of a registry is called by its hash, so that one which changed goes under
 * one name and comes under another: where more than half of its words stayed, it is the same text.
 */
final class LockTexts {

    private static final Pattern CALLED_BY_HASH = Pattern.compile("license-[0-9a-f]{12}");
    private static final int SHORT = 12;

    private final SortedMap<String, String> then;
    private final SortedMap<String, String> now;
    private final Map<String, String> contents;

    /**
     * @param then path → SHA-256 when it was locked
     * @param now the same as it is now
     * @param contents SHA-256 → content of those that are at hand
     */
    LockTexts(SortedMap<String, String> then, SortedMap<String, String> now, Map<String, String> contents) {
        this.then = then;
        this.now = now;
        this.contents = contents;
    }

    /**
     * One text that is another one now.
     *
     * @param told what happened to it, as the end of a sentence
     */
    record Change(String path, Level level, String told) {}

    /** By path; a text that is called otherwise now stands where its new name does. */
    List<Change> changes() {
        SortedSet<String> paths = new TreeSet<>(then.keySet());
        paths.addAll(now.keySet());
        paths.removeIf(path -> Objects.equals(then.get(path), now.get(path)));
        List<String> gone = new ArrayList<>(paths);
        gone.removeIf(
                path -> now.containsKey(path) || !CALLED_BY_HASH.matcher(path).matches());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<String> former = then.containsKey(path) ? Optional.empty() : former(path, gone);
            former.ifPresent(gone::remove);
            changes.add(change(former.orElse(path), path));
        }
        Set<String> unmatched = new HashSet<>(gone);
        changes.removeIf(change -> CALLED_BY_HASH.matcher(change.path()).matches()
                && !now.containsKey(change.path())
                && !unmatched.contains(change.path()));
        return changes;
    }

    /** The text of {@code gone} that most of the words of {@code path} come from. */
    private Optional<String> former(String path, List<String> gone) {
        if (!CALLED_BY_HASH.matcher(path).matches()) {
            return Optional.empty();
        }
        return gone.stream()
                .filter(old -> likeness(old, path) > 0.5)
                .max(Comparator.comparingDouble((String old) -> likeness(old, path))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** How many of the words of both are words of both, from 0 to 1; 0 where either text is not at hand. */
    private double likeness(String old, String fresh) {
        Set<String> before = words(contents.get(then.get(old)));
        Set<String> after = words(contents.get(now.get(fresh)));
        Set<String> all = new HashSet<>(before);
        all.addAll(after);
        before.retainAll(after);
        return all.isEmpty() ? 0 : (double) before.size() / all.size();
    }

    private static Set<String> words(@Nullable String text) {
        return text == null
                ? new HashSet<>()
                : new HashSet<>(List.of(text.strip().split("\\s+")));
    }

    /** A text that nobody can compare any more may say anything. */
    private Change change(String oldPath, String path) {
        String before = then.get(oldPath);
        String after = now.get(path);
        String moved = oldPath.equals(path) ? "" : path + ", ";
        String hashes =
                oldPath + " was " + hash(before) + " when it was locked, and is " + moved + hash(after) + " now";
        if (before == null || after == null) {
            return new Change(path, Level.WARNING, hashes);
        }
        String old = contents.get(before);
        String fresh = contents.get(after);
        if (old == null || fresh == null) {
            return new Change(path, Level.WARNING, hashes + "; its former words are not at hand");
        }
        TextChange words = new TextChange(old, fresh);
        return words.isNone()
                ? new Change(path, Level.NOTE, hashes + ", in the same words")
                : new Change(path, Level.WARNING, hashes + ": " + words);
    }

    private static String hash(@Nullable String sha256) {
        return sha256 == null ? "not there" : "sha256 " + sha256.substring(0, Math.min(SHORT, sha256.length()));
    }
}
