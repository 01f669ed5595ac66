package io.github.weightmark.knowledge;

import io.github.weightmark.domain.ModelRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the family of a model by its Hub id. */
public final class Families {

    private static final String ANY = "*";

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

    /** Patterns by owner, as written: an owner's are compiled and sorted when one of its models is asked for. */
    private final Map<String, List<Written>> byOwner = new HashMap<>();

    private final List<Written> anyOwner = new ArrayList<>();
    private final Map<String, List<Entry>> compiled = new ConcurrentHashMap<>();

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
                    written(simple).add(new Written(simple, rule, own.contains(rule.id()), position++));
                }
            }
        }
    }

    /** The family of a model of the Hub or of Maven, which is asked for as {@code maven:group/artifact}. */
    public Optional<FamilyRule> of(ModelRef model) {
        if (model.inMaven()) {
            // No owner on the Hub has a colon in its name. What somebody calls a jar says nothing of what is in it.
            return Optional.ofNullable(
                            own(model.key().replaceFirst(":([^:]*):", ":$1/").toLowerCase(Locale.ROOT)))
                    .map(Entry::rule);
        }
        // Names of a family end anywhere, llama-8b as well as llama-: the bare name is of the family too.
        return model.onHub() ? of(model.id()).or(() -> of(model.id() + "-")) : Optional.empty();
    }

    /** The family whose pattern fits {@code hubId} most nearly. */
    public Optional<FamilyRule> of(String hubId) {
        String id = hubId.toLowerCase(Locale.ROOT);
        Entry own = own(id);
        Entry any = first(entries(ANY, anyOwner), id);
        if (own == null || any == null) {
            return Optional.ofNullable(own == null ? any : own).map(Entry::rule);
        }
        return Optional.of((NEAREST.compare(own, any) < 0 ? own : any).rule());
    }

    private @Nullable Entry own(String id) {
        String owner = owner(id);
        return byOwner.containsKey(owner) ? first(entries(owner, byOwner.get(owner)), id) : null;
    }

    private List<Written> written(String pattern) {
        String owner = owner(pattern.toLowerCase(Locale.ROOT));
        return owner.contains(ANY) ? anyOwner : byOwner.computeIfAbsent(owner, key -> new ArrayList<>());
    }

    private List<Entry> entries(String owner, List<Written> patterns) {
        return compiled.computeIfAbsent(
                owner,
                key -> patterns.stream().map(Written::compile).sorted(NEAREST).toList());
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

    private record Written(String pattern, FamilyRule rule, boolean own, int position) {

        Entry compile() {
            return new Entry(Glob.of(pattern), rule, own, position);
        }
    }

    private record Entry(Glob glob, FamilyRule rule, boolean own, int position) {}
}
