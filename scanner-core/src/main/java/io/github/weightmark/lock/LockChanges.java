package io.github.weightmark.lock;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what is different from when a model was locked, naming old and new. */
public final class LockChanges {

    /** What the ids of its rules begin with. */
    public static final String RULES = "lock.";

    private static final String ACCEPT = "Review it; to accept it, run: weightmark lock --update.";
    private static final int SHORT = 12;

    private final String model;
    private final LockEntry then;
    private final LockEntry now;
    private final Map<String, String> texts;
    private final List<Finding> changes = new ArrayList<>();

    private LockChanges(String model, LockEntry then, LockEntry now, Map<String, String> texts) {
        this.model = model;
        this.then = then;
        this.now = now;
        this.texts = texts;
    }

    /**
     * The changes of one model, those that matter before those worth knowing.
     *
     * @param model its name, for messages
     * @param texts SHA-256 → content of those texts that are at hand, so that their words can be compared
     */
    public static List<Finding> between(String model, LockEntry then, LockEntry now, Map<String, String> texts) {
        LockChanges found = new LockChanges(model, then, now, texts);
        found.identity();
        found.value("lock.license", "licence", then.license(), now.license());
        found.value("lock.tier", "tier", then.tier().id(), now.tier().id());
        // What a text says in its own words, the knowledge base says in others.
        if (then.origin() == now.origin()) {
            found.clauses();
            found.bases();
            found.texts();
            found.revision();
        }
        return List.copyOf(found.changes);
    }

    /** A model that the lock does not know. */
    public static Finding notLocked(String model) {
        return new Finding(
                "lock.new",
                model,
                Level.NOTE,
                model + " is not in the lock.",
                "To lock what was read of it, run: weightmark lock.",
                null);
    }

    private void identity() {
        if (then.identity() != null
                && now.identity() != null
                && !then.identity().equals(now.identity())) {
            add(
                    "lock.identity",
                    model,
                    Level.ERROR,
                    "is another repository than the one that was locked: the name was given to somebody else ("
                            + then.identity() + " → " + now.identity() + ")");
        }
    }

    private void value(String rule, String what, String before, String after) {
        if (!before.equals(after)) {
            add(
                    rule,
                    after,
                    Level.WARNING,
                    "the " + what + " was " + before + " when it was locked, and is " + after + " now");
        }
    }

    private void clauses() {
        List<Clause> gone = new ArrayList<>(then.clauses());
        List<Clause> come = new ArrayList<>(now.clauses());
        gone.removeIf(old -> come.removeIf(fresh -> sameDuty(old, fresh)));
        // What is left on both sides under one id is one clause with other words or figures.
        for (Clause fresh : come) {
            gone.stream()
                    .filter(old ->
                            old.id().equals(fresh.id()) && Objects.equals(old.inheritedFrom(), fresh.inheritedFrom()))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> {
                                gone.remove(old);
                                changed(old, fresh);
                            },
                            () -> add(
                                    "lock.clause",
                                    fresh.id(),
                                    Level.WARNING,
                                    "the clause " + told(fresh) + " was not there when it was locked: "
                                            + new WordChange("", fresh.quote()).after()));
        }
        for (Clause old : gone) {
            add(
                    "lock.clause",
                    old.id(),
                    Level.WARNING,
                    "the clause " + told(old) + " was there when it was locked, and is not any more: "
                            + new WordChange(old.quote(), "").before());
        }
    }

    private static boolean sameDuty(Clause old, Clause fresh) {
        return old.id().equals(fresh.id())
                && old.parameters().toString().equals(fresh.parameters().toString())
                && Objects.equals(old.inheritedFrom(), fresh.inheritedFrom());
    }

    private void changed(Clause old, Clause fresh) {
        WordChange words = new WordChange(old.quote(), fresh.quote());
        add(
                "lock.clause",
                fresh.id(),
                Level.WARNING,
                "the clause " + fresh.id() + " was " + old.parameters() + " when it was locked, and is "
                        + fresh.parameters() + " now" + (words.isNone() ? "" : ": " + words));
    }

    private static String told(Clause clause) {
        String parameters = clause.parameters().isEmpty() ? "" : " " + clause.parameters();
        return clause.id() + parameters + (clause.inheritedFrom() == null ? "" : " of " + clause.inheritedFrom());
    }

    private void bases() {
        TreeSet<String> before = names(then);
        TreeSet<String> after = names(now);
        if (!before.equals(after)) {
            add(
                    "lock.base",
                    model,
                    Level.WARNING,
                    "it was made from " + list(before) + " when it was locked, and from " + list(after) + " now");
        }
    }

    private static TreeSet<String> names(LockEntry entry) {
        return entry.bases().stream()
                .map(Ancestor::model)
                .map(base -> base.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(TreeSet<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private void texts() {
        for (LockTexts.Change change : new LockTexts(then.texts(), now.texts(), texts).changes()) {
            add("lock.text", change.path(), change.level(), change.told());
        }
    }

    private void revision() {
        String before = then.revision();
        String after = now.revision();
        if (before != null && after != null && !before.equals(after)) {
            add(
                    "lock.revision",
                    after,
                    Level.NOTE,
                    "it stood at " + shortened(before) + " when it was locked, and stands at " + shortened(after)
                            + " now");
        }
    }

    /** A commit of the Hub, or the digest of a registry's manifest without the name of its kind. */
    private static String shortened(String revision) {
        String hash = revision.replaceFirst("^sha256:", "");
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    private void add(String rule, String subject, Level level, String what) {
        String how = level == Level.ERROR ? "Find out who publishes it now before you use it any further." : ACCEPT;
        changes.add(new Finding(rule, subject, level, model + ": " + what + ".", how, null));
    }
}
