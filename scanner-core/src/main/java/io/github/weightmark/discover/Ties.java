package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one file has to say to the others: variables it sets or awaits, constants, artifacts of its build. */
final class Ties {

    private final ProjectFile file;
    private final SightingKind scope;
    private final List<Consumer<Links>> links = new ArrayList<>();

    /** @param scope the kind of the whole file: used, test or doc */
    Ties(ProjectFile file, SightingKind scope) {
        this.file = file;
        this.scope = scope;
    }

    /** Remembers a variable that this file sets for what runs. */
    void set(String name, String value) {
        if (scope == SightingKind.USED && value.length() <= Place.LONGEST_RAW) {
            String from = file.name();
            links.add(all -> all.variables().set(name, value, from));
        }
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

    /**
     * A place whose model is not known yet.
     *
     * @param kind when the place tells another than the file
     */
    record Find(int offset, String raw, @Nullable SightingKind kind, String rule) {}

    /** Run in the order of files. */
    List<Consumer<Links>> links() {
        return links;
    }

    private Place place(int offset, String raw) {
        return Place.of(file, scope, offset, raw);
    }
}
