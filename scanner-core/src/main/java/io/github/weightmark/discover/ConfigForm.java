package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds models among the entries of a configuration file, whatever its syntax. */
final class ConfigForm {

    /** From so many values under one key on, the key lists a choice; none of them is known to be used. */
    private static final int CHOICE = 3;

    private final KeyRules keys;
    private final ModelNames names;
    private final Classes classes;
    private final Endpoints endpoints;

    ConfigForm(KeyRules keys, ModelNames names, Classes classes, Endpoints endpoints) {
        this.keys = keys;
        this.names = names;
        this.classes = classes;
        this.endpoints = endpoints;
    }

    void scan(List<Entry> entries, Finds finds) {
        Map<String, Integer> sizes = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() != SightingKind.COMMENT)
                .forEach(entry -> sizes.merge(place(entry), 1, Integer::sum));
        Neighbours neighbours = new Neighbours(entries, endpoints, classes);
        for (Entry entry : entries) {
            Optional<KeyRules.Hit> hit =
                    entry.value().isBlank() ? Optional.empty() : keys.find(entry.path(), finds.fileName());
            if (hit.isPresent()) {
                boolean choice = sizes.getOrDefault(place(entry), 0) >= CHOICE;
                find(entry, hit.get(), neighbours, choice, finds);
            }
        }
    }

    private void find(Entry entry, KeyRules.Hit hit, Neighbours neighbours, boolean choice, Finds finds) {
        for (String part : entry.value().split(",", -1)) {
            Placeholder value = Placeholder.resolve(part);
            Reference reference = value == null ? null : reference(value.value(), entry, hit, neighbours);
            int at = entry.offset() + Math.max(0, entry.value().indexOf(part.strip()));
            if (value == null) {
                await(part.strip(), at, entry, hit, neighbours, finds);
            } else if (reference != null) {
                finds.add(
                        at,
                        part.strip(),
                        pinned(reference, entry, hit, neighbours),
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
            finds.await(
                    name,
                    new Finds.Find(at, part, entry.kind() == null ? hit.keys().kind() : entry.kind(), hit.rule()),
                    text -> Optional.ofNullable(reference(text, entry, hit, neighbours))
                            .map(reference -> pinned(reference, entry, hit, neighbours)));
        }
    }

    private @Nullable Reference reference(String value, Entry entry, KeyRules.Hit hit, Neighbours neighbours) {
        Optional<Reference> model = classes.model(value);
        if (model.isPresent()) {
            return model.get();
        }
        Accept accept = hit.keys().accept() == null ? Accept.ANY : hit.keys().accept();
        if (entry.kind() == SightingKind.COMMENT && hit.keys().provider() == null) {
            accept = Accept.KNOWN;
        }
        String provider = hit.keys().provider() == null
                ? neighbours.provider(entry)
                : hit.keys().provider();
        return names.read(
                        value,
                        provider,
                        neighbours.server(entry),
                        accept,
                        hit.keys().prefix())
                .orElse(null);
    }

    private static Reference pinned(Reference reference, Entry entry, KeyRules.Hit hit, Neighbours neighbours) {
        String pin = reference.revision() == null
                ? neighbours.value(entry, hit.keys().revision())
                : null;
        return pin == null || pin.equals("main") || Placeholder.resolve(pin) == null
                ? reference
                : new Reference(reference.provider(), reference.id(), pin);
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
}
