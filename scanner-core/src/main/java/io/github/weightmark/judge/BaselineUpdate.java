package io.github.weightmark.judge;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A baseline held against what stands against a project's models now. What is fixed leaves it; what is new comes in only
 * when somebody says so, else it would accept whatever happens.
 */
public final class BaselineUpdate {

    private final Set<BaselineEntry> before;
    private final SortedSet<BaselineEntry> now = new TreeSet<>();
    private final Set<String> undecided = new TreeSet<>();
    private final boolean whole;

    /**
     * @param before the baseline as it is; {@link Baseline#NONE} for the first one
     * @param policy what judged, without a baseline
     * @param result what it found
     */
    public BaselineUpdate(Baseline before, Policy policy, ScanResult result) {
        this.before = before.entries().keySet();
        this.whole = result.problems().stream().noneMatch(problem -> problem.level() == Level.ERROR);
        BaselineRules rules = new BaselineRules(policy);
        for (ModelResult model : result.models()) {
            for (Finding finding : model.findings()) {
                rules.entry(model.assessment(), finding).ifPresent(now::add);
            }
            if (model.findings().stream().anyMatch(finding -> finding.rule().equals(EvidenceRules.INCOMPLETE))) {
                undecided.add(model.model().name());
            }
        }
    }

    /** What was not there before. */
    public SortedSet<BaselineEntry> fresh() {
        SortedSet<BaselineEntry> fresh = new TreeSet<>(now);
        fresh.removeAll(before);
        return fresh;
    }

    /** What nothing stands for any more; what could not be looked at is not fixed. */
    public SortedSet<BaselineEntry> fixed() {
        SortedSet<BaselineEntry> fixed = new TreeSet<>(before);
        fixed.removeAll(now);
        fixed.removeIf(entry -> !whole || undecided.contains(entry.model()));
        return fixed;
    }

    /** The baseline without what is fixed. */
    public SortedSet<BaselineEntry> kept() {
        SortedSet<BaselineEntry> kept = new TreeSet<>(before);
        kept.removeAll(fixed());
        return kept;
    }

    /** The same with what is new. */
    public SortedSet<BaselineEntry> updated() {
        SortedSet<BaselineEntry> updated = kept();
        updated.addAll(fresh());
        return updated;
    }

    /**
     * What has changed, one line each, and what could not be decided.
     *
     * @param accepted whether what is new comes in
     */
    public List<String> lines(boolean accepted) {
        List<String> lines = new ArrayList<>();
        fresh().forEach(entry -> lines.add(entry
                + (accepted
                        ? " is accepted."
                        : " is new. Choose another model, or accept it: weightmark baseline --update.")));
        fixed().forEach(entry -> lines.add(entry + " is fixed."));
        undecided.forEach(model -> lines.add(
                model + " could not be decided, so its findings stay as they were. Run: weightmark scan -v."));
        if (!whole) {
            lines.add("Not everything could be read, so nothing counts as fixed. Run: weightmark scan -v.");
        }
        return lines;
    }

    /** {@code 3 findings accepted, 1 fixed, 2 new.} */
    public String summary(boolean accepted) {
        int size = (accepted ? updated() : kept()).size();
        int fixed = fixed().size();
        int fresh = fresh().size();
        return size + (size == 1 ? " finding" : " findings") + " accepted" + (fixed == 0 ? "" : ", " + fixed + " fixed")
                + (fresh == 0 || accepted ? "" : ", " + fresh + " new and not accepted") + ".";
    }

    /** {@link Verdict#FAIL} when something is new and not accepted. */
    public Verdict verdict(boolean accepted) {
        if (!accepted && !fresh().isEmpty()) {
            return Verdict.FAIL;
        }
        return whole && undecided.isEmpty() ? Verdict.PASS : Verdict.INCOMPLETE;
    }
}
