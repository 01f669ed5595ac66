package io.github.weightmark;

import io.github.weightmark.Scanner.Locked;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockChanges;
import io.github.weightmark.lock.LockEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A lock held against what the project uses now. */
public final class LockReport {

    private final Lock before;
    private final Locked now;
    private final SortedSet<String> used = new TreeSet<>();
    private final List<Finding> changes = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    /** @param before the lock as it is; {@link Lock#NONE} for the first one */
    public LockReport(Lock before, Locked now) {
        this.before = before;
        this.now = now;
        for (Problem problem : now.result().problems()) {
            if (problem.level() == Level.ERROR) {
                undecided.add(problem.message() + " " + problem.help());
            }
        }
        for (int i = 0; i < now.asked().size(); i++) {
            add(now.asked().get(i).toString(), now.result().models().get(i));
        }
    }

    private void add(String model, ModelResult result) {
        used.add(model);
        LockEntry then = before.models().get(model);
        LockEntry fresh = fresh().get(model);
        if (fresh == null) {
            undecided.add(model + ": " + why(result));
        } else if (then != null) {
            changes.addAll(LockChanges.between(model, then, fresh, now.texts()));
        }
    }

    /** Knowledge does not replace what was read once: then the model could not be read again, and that is all. */
    private SortedMap<String, LockEntry> fresh() {
        SortedMap<String, LockEntry> models = new TreeMap<>(now.lock().models());
        models.entrySet().removeIf(entry -> {
            LockEntry then = before.models().get(entry.getKey());
            return then != null
                    && then.origin() == Origin.READ
                    && entry.getValue().origin() != Origin.READ;
        });
        return models;
    }

    private static String why(ModelResult result) {
        return result.assessment().problems().stream()
                .filter(problem -> problem.level() != Level.NOTE)
                .map(problem -> problem.message() + " " + problem.help())
                .findFirst()
                .orElse(
                        "it was not read, so it cannot be locked. Scan with network, or download its card and licence.");
    }

    /** Entries stay as they are; models that are new come in, models that are not used any more go. */
    public Lock kept() {
        SortedMap<String, LockEntry> models = new TreeMap<>(fresh());
        before.models().forEach((model, entry) -> {
            if (used.contains(model)) {
                models.put(model, entry);
            }
        });
        return new Lock(now.lock().rules(), models);
    }

    /** Everything as it is now; what could not be decided keeps its old entry. */
    public Lock updated() {
        SortedMap<String, LockEntry> models = new TreeMap<>(kept().models());
        models.putAll(fresh());
        return new Lock(now.lock().rules(), models);
    }

    /**
     * What has changed and what could not be decided, one line each.
     *
     * @param accepted whether the changes come in
     */
    public List<String> lines(boolean accepted) {
        List<String> lines = new ArrayList<>();
        for (Finding change : changes) {
            lines.add(change.message() + (accepted ? "" : " " + change.help()));
        }
        added().forEach(model -> lines.add(model + " is new."));
        unused().forEach(model -> lines.add(model + " is not used any more."));
        lines.addAll(undecided);
        return lines;
    }

    /** All of it in one sentence, after the name of the lock. */
    public String summary(boolean verify, boolean update) {
        if (verify) {
            return differs()
                    ? "differs from what was read now."
                    : undecidedOr("holds for " + models(used.size()) + ".");
        }
        int written = (update ? updated() : kept()).models().size();
        return undecidedOr(models(written) + " locked.");
    }

    private String undecidedOr(String rest) {
        return undecided.isEmpty() ? rest : rest + " " + undecided.size() + " could not be decided.";
    }

    private static String models(int count) {
        return count + (count == 1 ? " model" : " models");
    }

    /** {@link Verdict#FAIL} when something is different and was not accepted. */
    public Verdict verdict(boolean verify, boolean update) {
        boolean changed = changes.stream().anyMatch(change -> change.level() != Level.NOTE);
        if (verify ? differs() : changed && !update) {
            return Verdict.FAIL;
        }
        return undecided.isEmpty() ? Verdict.PASS : Verdict.INCOMPLETE;
    }

    private boolean differs() {
        return !added().isEmpty()
                || !unused().isEmpty()
                || changes.stream().anyMatch(change -> change.level() != Level.NOTE);
    }

    private SortedSet<String> added() {
        return without(fresh().keySet(), before.models().keySet());
    }

    private SortedSet<String> unused() {
        return without(before.models().keySet(), used);
    }

    private static SortedSet<String> without(Set<String> all, Set<String> others) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
