package io.github.weightmark.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the family of a model by its Hub id. */
public final class Families {

    /**
     * A user's own rule first, however wide; a whole owner last, as the name of a model says more of it than whose it is;
     * then the pattern with the most fixed text, then the one that starts with the most, then the rule that came later.
     * {@link AmbiguousPatterns} keeps the last from ever deciding between licences.
     */
    private static final Comparator<Entry> NEAREST = Comparator.comparing(Entry::own)
            .thenComparing(entry -> !entry.glob().wholeOwner())
            .thenComparingInt((Entry entry) -> entry.glob().literals())
            .thenComparing(entry -> entry.glob().exact())
            .thenComparingInt(entry -> entry.glob().start())
            .thenComparingInt(Entry::position)
            .reversed();

    private final Map<String, List<Entry>> byOwner = new HashMap<>();
    private final List<Entry> anyOwner = new ArrayList<>();

    /** The families that {@code knowledge} holds; those of the user's own count before the bundled ones. */
    public static Families of(Knowledge knowledge) {
        return new Families(knowledge.families(), Set.copyOf(knowledge.own()));
    }

    Families(Collection<FamilyRule> rules) {
        this(rules, Set.of());
    }

    private Families(Collection<FamilyRule> rules, Set<String> own) {
        int position = 0;
        for (FamilyRule rule : rules) {
            for (String pattern : rule.models()) {
                for (String simple : Glob.expand(pattern)) {
                    boolean ofTheUser = own.contains(rule.id());
                    entries(simple).add(new Entry(Glob.of(simple), rule, ofTheUser, position++));
                }
            }
        }
        byOwner.values().forEach(entries -> entries.sort(NEAREST));
        anyOwner.sort(NEAREST);
    }

    /** The family whose pattern fits {@code hubId} most nearly. */
    public Optional<FamilyRule> of(String hubId) {
        String id = hubId.toLowerCase(Locale.ROOT);
        Entry own = first(byOwner.getOrDefault(owner(id), List.of()), id);
        Entry any = first(anyOwner, id);
        if (own == null || any == null) {
            return Optional.ofNullable(own == null ? any : own).map(Entry::rule);
        }
        return Optional.of((NEAREST.compare(own, any) < 0 ? own : any).rule());
    }

    private List<Entry> entries(String pattern) {
        String owner = owner(pattern.toLowerCase(Locale.ROOT));
        return owner.contains("*") ? anyOwner : byOwner.computeIfAbsent(owner, key -> new ArrayList<>());
    }

    private static @Nullable Entry first(List<Entry> entries, String id) {
        for (Entry entry : entries) {
            if (entry.glob().matches(id)) {
                return entry;
            }
        }
        return null;
    }

    /** The part before the slash; all of a legacy id without one. */
    private static String owner(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    private record Entry(Glob glob, FamilyRule rule, boolean own, int position) {}
}
