package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds models among the entries of a configuration file, whatever its syntax. */
final class ConfigForm {

    /** From so many values under one key on, the key lists a choice; none of them is known to be used. */
    private static final int CHOICE = 3;

    /** Where this stands, all models of a list are merged into one. */
    private static final String MERGE = "mergemethod";

    private static final Set<String> PARTS =
            Set.of("nodes", "steps", "tasks", "agents", "jobs", "stages", "containers");

    /** How keys end whose value may be several models, with spaces between them. */
    private static final String MANY = "models";

    /** Values of a revision that pin nothing. */
    private static final Set<String> UNPINNED = Set.of("main", "null", "None", "none", "~", "");

    private final KeyRules keys;
    private final ModelNames names;
    private final Classes classes;
    private final Endpoints endpoints;
    private final StarterRules starters;
    private final UntoldKeys untold;

    ConfigForm(
            KeyRules keys,
            ModelNames names,
            Classes classes,
            Endpoints endpoints,
            StarterRules starters,
            UntoldKeys untold) {
        this.untold = untold;
        this.keys = keys;
        this.names = names;
        this.classes = classes;
        this.endpoints = endpoints;
        this.starters = starters;
    }

    void scan(List<Entry> entries, Finds finds) {
        Map<String, Integer> sizes = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() != SightingKind.COMMENT)
                .forEach(entry -> sizes.merge(place(entry), 1, Integer::sum));
        boolean merges = entries.stream().anyMatch(entry -> entry.last().equals(MERGE));
        Neighbours neighbours = new Neighbours(entries, endpoints, classes);
        for (Entry entry : entries) {
            Optional<KeyRules.Hit> hit = entry.value().isBlank() ? Optional.empty() : hit(entry, finds);
            if (entry.kind() == null && !entry.value().isBlank()) {
                starters.setBy(entry.path(), entry.value()).forEach(finds.ties()::configure);
            }
            if (hit.isPresent() && !neighbours.hasAny(entry, hit.get().keys().unless()) && !neighbours.isLabel(entry)) {
                boolean choice = !merges && sizes.getOrDefault(place(entry), 0) >= CHOICE && !isPart(entry);
                find(entry, hit.get(), neighbours, choice, finds);
            }
        }
    }

    /** Steps and nodes of a workflow each have their own model: no choice. */
    private static boolean isPart(Entry entry) {
        return entry.path().size() > 1 && PARTS.stream().anyMatch(entry.path()::contains);
    }

    /** The key's, or that of the variable for which the value stands in: {@code value: ${CHAT_MODEL=gpt-4o}}. */
    private Optional<KeyRules.Hit> hit(Entry entry, Finds finds) {
        Optional<KeyRules.Hit> hit = keys.find(entry.path(), finds.fileName()).or(() -> untold.find(entry));
        String variable = hit.isPresent() ? null : Placeholder.named(entry.value());
        return variable == null ? hit : keys.find(KeyPath.of(variable), finds.fileName());
    }

    private void find(Entry entry, KeyRules.Hit hit, Neighbours neighbours, boolean choice, Finds finds) {
        Beside beside = Beside.of(entry, hit, neighbours);
        int from = 0;
        String separator = entry.last().endsWith(MANY) && entry.value().indexOf(',') < 0 ? "\\s" : ",";
        for (String part : entry.value().split(separator, -1)) {
            Placeholder value = Placeholder.resolve(part);
            Reference reference = value == null ? null : reference(value.value(), beside);
            int at = entry.offset() + from + part.indexOf(part.strip());
            from += part.length() + 1;
            if (value == null) {
                await(part.strip(), at, entry, hit, neighbours, finds);
            } else if (reference != null) {
                finds.add(
                        at,
                        part.strip(),
                        beside.pinned(reference),
                        kind(entry, hit, value, choice),
                        sure(hit, value, reference),
                        hit.rule());
            }
        }
    }

    /** A variable that stands alone: another file of the project may set it. */
    private void await(String part, int at, Entry entry, KeyRules.Hit hit, Neighbours neighbours, Finds finds) {
        String name = Placeholder.variable(part);
        if (name != null) {
            // Only small things are kept: the reader outlives this file.
            Beside beside = Beside.of(entry, hit, neighbours);
            finds.ties()
                    .await(
                            name,
                            new Ties.Find(
                                    at, part, entry.kind() == null ? hit.keys().kind() : entry.kind(), hit.rule()),
                            text -> Optional.ofNullable(reference(text, beside)).map(beside::pinned));
        }
    }

    private @Nullable Reference reference(String value, Beside beside) {
        Optional<Reference> model = classes.model(value);
        return model.isPresent()
                ? model.get()
                : names.read(value, beside.provider, beside.server, beside.accept, beside.prefix)
                        .orElse(null);
    }

    private static @Nullable SightingKind kind(Entry entry, KeyRules.Hit hit, Placeholder value, boolean choice) {
        if (entry.kind() != null) {
            return entry.kind();
        }
        boolean fallback = value.fallback() || choice;
        return fallback ? SightingKind.DEFAULT : hit.keys().kind();
    }

    private static Confidence sure(KeyRules.Hit hit, Placeholder value, Reference reference) {
        if (reference.provider().equals(Reference.UNKNOWN)) {
            return Confidence.LOW;
        }
        return value.fallback() || hit.keys().accept() == Accept.KNOWN ? Confidence.MEDIUM : Confidence.HIGH;
    }

    private static String place(Entry entry) {
        return entry.document() + ":" + String.join(".", entry.path());
    }

    /** What the key and the entries beside it tell about a value. */
    private record Beside(
            @Nullable String provider,
            @Nullable String server,
            Accept accept,
            @Nullable String prefix,
            @Nullable String revision) {

        static Beside of(Entry entry, KeyRules.Hit hit, Neighbours neighbours) {
            boolean doubtful =
                    entry.kind() == SightingKind.COMMENT && hit.keys().provider() == null;
            Accept accept =
                    hit.keys().accept() == null ? Accept.ANY : hit.keys().accept();
            return new Beside(
                    hit.keys().provider() == null
                            ? neighbours.provider(entry)
                            : hit.keys().provider(),
                    neighbours.server(entry),
                    doubtful ? Accept.KNOWN : accept,
                    hit.keys().prefix(),
                    neighbours.revision(entry, hit.keys().revision()));
        }

        Reference pinned(Reference reference) {
            boolean open = revision == null || UNPINNED.contains(revision) || Placeholder.resolve(revision) == null;
            return open || reference.revision() != null
                    ? reference
                    : new Reference(reference.provider(), reference.id(), revision);
        }
    }
}
