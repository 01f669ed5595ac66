package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what the forms find in one file; of two finds of one model in one line the surer stays. */
final class Finds {

    private static final int LONGEST_RAW = 200;

    private final ProjectFile file;
    private final SightingKind scope;
    private final Limits limits;
    private final Map<String, Sighting> byPlace = new HashMap<>();
    private final Set<Integer> offsets = new HashSet<>();
    private final List<Consumer<Links>> links = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param scope the kind of the whole file: used, test or doc
     */
    Finds(ProjectFile file, SightingKind scope, Limits limits) {
        this.file = file;
        this.scope = scope;
        this.limits = limits;
    }

    /** Remembers a variable that this file sets for what runs. */
    void set(String name, String value) {
        if (scope == SightingKind.USED && value.length() <= LONGEST_RAW) {
            String from = file.name();
            links.add(all -> all.variables().set(name, value, from));
        }
    }

    /** Tells that part of the file could not be read; what could be read still counts. */
    void problem(String id, String message, String help, int line) {
        problem(id, Level.WARNING, message, help, line);
    }

    /** Tells that a model is meant that nobody could look at: nothing may pass because of it. */
    void error(String id, String message, String help, int line) {
        problem(id, Level.ERROR, message, help, line);
    }

    private void problem(String id, Level level, String message, String help, int line) {
        Source source = line == 0 ? Source.file(file.path()) : Source.line(file.path(), line);
        Problem problem = new Problem(id, level, message, help, source);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Tells that the file is not UTF-8; what else is in it counts. */
    void garbled(int line) {
        problem(
                "discover.not-utf-8",
                Level.NOTE,
                "The file " + file.path() + " is not UTF-8 from line " + line
                        + " on: a name with other letters than ASCII may be read wrongly.",
                "Save it as UTF-8, or name it in .weightmarkignore.",
                line);
    }

    /** Tells that somebody wrote the file meanwhile. */
    void changed(long listed, int read) {
        problem(
                "discover.changed-file",
                Level.NOTE,
                "The file " + file.path() + " changed while it was looked into: it had " + listed + " bytes, then "
                        + read + ".",
                "Scan again when nothing writes to the folder.",
                0);
    }

    /** Tells that the file is not valid from a place on. */
    void malformed(String what, int line) {
        problem(
                "discover.malformed-file",
                "The file " + file.path() + " is not valid " + what + " from line " + line
                        + " on: what follows was read only as far as it could be understood.",
                "Correct it, or name it in .weightmarkignore if it is meant to be so.",
                line);
    }

    /**
     * Remembers that a value is a variable which another file may set.
     *
     * @param read which model the text means that is set
     */
    void await(String name, Find find, Function<String, Optional<Reference>> read) {
        Place place = place(find.offset, find.raw);
        SightingKind kind = find.kind;
        String rule = find.rule;
        links.add(all -> all.variables()
                .await(
                        name,
                        (value, example) -> read.apply(value)
                                .map(reference -> place.sighting(
                                        reference,
                                        example && kind == null ? SightingKind.DEFAULT : kind,
                                        Confidence.MEDIUM,
                                        rule))
                                .orElse(null)));
    }

    /**
     * Remembers an artifact that uses a model unless the project configures another.
     *
     * @param version as far as the file tells
     * @param implied what it uses in which version
     */
    void starter(BuildFile.Dependency found, @Nullable String version, List<StarterRules.Default> implied) {
        if (!implied.isEmpty()) {
            Place place = place(found.offset(), found.raw());
            SightingKind kind = found.kind() == null ? SightingKind.DEFAULT : found.kind();
            links.add(all -> all.starters()
                    .add(versions -> StarterRules.first(implied, versions.of(found, version))
                            .map(one -> place.sighting(one.model(), kind, Confidence.MEDIUM, one.rule()))));
        }
    }

    /** Remembers a builder that uses the model of its library, where the project has the library in that version. */
    void implied(Token token, Reference model, Builders.Owned owned, @Nullable SightingKind kind) {
        Place place = place(token.offset(), token.text());
        SightingKind told = kind == null ? SightingKind.DEFAULT : kind;
        links.add(all ->
                all.starters().build(owned.builder(), sure -> place.sighting(model, told, sure, owned.rule())));
    }

    /** Remembers which versions of artifacts a file of the build tells. */
    void versions(BuildFile build) {
        links.add(all -> all.versions().add(build));
    }

    /** Remembers a module of the build, and the modules it depends on. */
    void module(String name, Collection<String> needs) {
        String folder = Modules.folder(file.path());
        List<String> kept = List.copyOf(needs);
        links.add(all -> all.starters().modules().add(folder, name, kept));
    }

    /** Remembers that this file configures what otherwise were that model. */
    void configure(Reference model) {
        if (scope == SightingKind.USED) {
            String from = file.path();
            links.add(all -> all.starters().configure(model, from));
        }
    }

    /** Remembers a named text of this file. */
    void define(String name, String value, int offset) {
        if (Constants.mayBeModel(value)) {
            String owner = file.name().substring(0, Math.max(0, file.name().indexOf('.')));
            Constants.Definition definition =
                    new Constants.Definition(owner, file.path(), file.line(offset), file.column(offset), value, scope);
            links.add(all -> all.constants().define(name, definition));
        }
    }

    /** Remembers that this file uses a constant as a model; {@code read} tells which one the text means. */
    void use(
            List<String> path,
            Set<String> imports,
            Function<String, Optional<Reference>> read,
            Confidence sure,
            String rule) {
        String from = file.path();
        SightingKind kind = scope;
        links.add(all -> all.constants()
                .use(
                        path,
                        from,
                        imports,
                        at -> at.file().equals(from)
                                ? null
                                : read.apply(at.value())
                                        .map(reference -> new Sighting(
                                                at.file(),
                                                at.line(),
                                                at.column(),
                                                at.value(),
                                                reference,
                                                kind,
                                                sure,
                                                rule))
                                        .orElse(null)));
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
        if (byPlace.size() >= limits.sightingsInFile()) {
            tooMany();
            return;
        }
        Sighting sighting = place(offset, raw).sighting(reference, kind, sure, rule);
        offsets.add(offset);
        byPlace.merge(sighting.line() + " " + key(reference), sighting, Finds::surer);
    }

    int mostTokens() {
        return limits.tokensInFile();
    }

    void tooManyTokens() {
        problem(
                "discover.too-many-tokens",
                "Only the first " + limits.tokensInFile() + " words and signs of the file " + file.path()
                        + " were looked at; it has more.",
                "Check by hand which models the rest of it names, or name it in .weightmarkignore.",
                0);
    }

    /** Tells that a script writes more files than are looked at. */
    void tooManyWritten(int most) {
        problem(
                "discover.too-many-written",
                "Only the first " + most + " files that " + file.path()
                        + " writes were looked at as files of their own; it writes more.",
                "Check by hand which models the others name, or name it in .weightmarkignore.",
                0);
    }

    private void tooMany() {
        if (problems.stream().noneMatch(problem -> problem.id().equals("discover.too-many-sightings"))) {
            problem(
                    "discover.too-many-sightings",
                    "The file " + file.path() + " names models in more than " + limits.sightingsInFile()
                            + " places; those after them were not looked at.",
                    "Check by hand which of them are used, or name it in .weightmarkignore.",
                    0);
        }
    }

    private Place place(int offset, String raw) {
        return new Place(
                file.path(),
                file.line(offset),
                file.column(offset),
                raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw,
                scope);
    }

    Collection<Sighting> all() {
        return byPlace.values();
    }

    /** What this file has to say to other files; run in the order of files. */
    List<Consumer<Links>> links() {
        return links;
    }

    List<Problem> problems() {
        return problems;
    }

    private static String key(Reference reference) {
        return reference.provider() + ":" + reference.id();
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

    /**
     * What connects files: constants of one that another uses, variables of the environment, defaults of artifacts.
     *
     * @param constants those of the whole project
     * @param variables those of its environment
     * @param starters its artifacts that use a model unless another is configured
     * @param versions of its artifacts
     */
    record Links(Constants constants, Variables variables, Starters starters, Versions versions) {

        Links() {
            this(new Constants(), new Variables(), new Starters(), new Versions());
        }
    }

    /** Where something stands; small, because it outlives the file's text. */
    private record Place(String file, int line, int column, String raw, SightingKind scope) {

        /** A test stays a test and documentation stays that. */
        Sighting sighting(Reference reference, @Nullable SightingKind kind, Confidence sure, String rule) {
            SightingKind told =
                    kind == null || kind == SightingKind.DEFAULT && scope != SightingKind.USED ? scope : kind;
            return new Sighting(file, line, column, raw, reference, told, sure, rule);
        }
    }
}
