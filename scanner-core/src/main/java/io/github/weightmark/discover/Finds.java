package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what the forms find in one file; of two finds of one model in one line the surer stays. */
final class Finds {

    private static final int LONGEST_RAW = 200;

    private final ProjectFile file;
    private final SightingKind scope;
    private final Constants constants;
    private final Variables variables;
    private final Map<String, Sighting> byPlace = new HashMap<>();
    private final Set<Integer> offsets = new HashSet<>();

    /**
     * @param scope the kind of the whole file: used, test or doc
     * @param constants those of the whole project
     * @param variables those of its environment
     */
    Finds(ProjectFile file, SightingKind scope, Constants constants, Variables variables) {
        this.file = file;
        this.scope = scope;
        this.constants = constants;
        this.variables = variables;
    }

    /** Remembers a variable that this file sets for what runs. */
    void set(String name, String value) {
        if (scope == SightingKind.USED) {
            variables.set(name, value, file.name());
        }
    }

    /**
     * Remembers that a value is a variable which another file may set.
     *
     * @param read which model the text means that is set
     */
    void await(String name, Find find, Function<String, Optional<Reference>> read) {
        variables.await(
                name,
                (value, example) -> read.apply(value)
                        .map(reference -> sighting(
                                find.offset,
                                find.raw,
                                reference,
                                example && find.kind == null ? SightingKind.DEFAULT : find.kind,
                                Confidence.MEDIUM,
                                find.rule))
                        .orElse(null));
    }

    /** Remembers a named text of this file. */
    void define(String name, String value, int offset) {
        String owner = file.name().substring(0, Math.max(0, file.name().indexOf('.')));
        constants.define(
                name,
                new Constants.Definition(owner, file.path(), file.line(offset), file.column(offset), value, scope));
    }

    /** Remembers that this file uses a constant as a model; {@code read} tells which one the text means. */
    void use(List<String> path, Function<String, Optional<Reference>> read, Confidence sure, String rule) {
        constants.use(
                path,
                at -> at.file().equals(file.path())
                        ? null
                        : read.apply(at.value())
                                .map(reference -> new Sighting(
                                        at.file(), at.line(), at.column(), at.value(), reference, scope, sure, rule))
                                .orElse(null));
    }

    /** Whether variables here are those of the environment; a script sets its own. */
    boolean isConfiguration() {
        return file.ending().equals("yml") || file.ending().equals("yaml");
    }

    String fileName() {
        return file.name();
    }

    SightingKind scope() {
        return scope;
    }

    /** Whether something was found that begins there. */
    boolean has(int offset) {
        return offsets.contains(offset);
    }

    /**
     * @param kind when the place tells another than the file; a test stays a test and documentation stays that
     */
    void add(int offset, String raw, Reference reference, @Nullable SightingKind kind, Confidence sure, String rule) {
        Sighting sighting = sighting(offset, raw, reference, kind, sure, rule);
        offsets.add(offset);
        byPlace.merge(sighting.line() + " " + key(reference), sighting, Finds::surer);
    }

    private Sighting sighting(
            int offset, String raw, Reference reference, @Nullable SightingKind kind, Confidence sure, String rule) {
        return new Sighting(
                file.path(),
                file.line(offset),
                file.column(offset),
                raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw,
                reference,
                narrow(kind),
                sure,
                rule);
    }

    Collection<Sighting> all() {
        return byPlace.values();
    }

    private static String key(Reference reference) {
        return reference.provider() + ":" + reference.id();
    }

    private SightingKind narrow(@Nullable SightingKind kind) {
        if (kind == null) {
            return scope;
        }
        return kind == SightingKind.DEFAULT && scope != SightingKind.USED ? scope : kind;
    }

    private static Sighting surer(Sighting one, Sighting other) {
        int byKind = one.kind().compareTo(other.kind());
        int bySure = one.confidence().compareTo(other.confidence());
        if (byKind != 0) {
            return byKind < 0 ? one : other;
        }
        if (pinned(one) != pinned(other)) {
            return pinned(one) ? one : other;
        }
        if (bySure != 0) {
            return bySure < 0 ? one : other;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static boolean pinned(Sighting sighting) {
        return sighting.reference().revision() != null;
    }

    /**
     * A place whose model is not known yet.
     *
     * @param kind when the place tells another than the file
     */
    record Find(int offset, String raw, @Nullable SightingKind kind, String rule) {}
}
