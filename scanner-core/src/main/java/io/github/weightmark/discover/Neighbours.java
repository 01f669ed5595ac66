package io.github.weightmark.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands beside an entry: the address of the server, the class or name of the provider, the revision. */
final class Neighbours {

    /** Deeper keys have no neighbours; nobody writes them. */
    private static final int DEEPEST = 64;

    private final Map<String, String> servers = new HashMap<>();
    private final Map<String, String> providers = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    Neighbours(List<Entry> entries, Endpoints endpoints, Classes classes) {
        for (Entry entry : entries) {
            tell(servers, entry, endpoints.isKey(entry.last()) ? endpoints.provider(entry.value()) : null);
            tell(providers, entry, classes.named(entry.last(), entry.value()));
            values.putIfAbsent(entry.document() + " " + entry.group() + " " + entry.key(), entry.value());
        }
    }

    /** The provider at the address that stands nearest above or beside. */
    @Nullable
    String server(Entry entry) {
        return nearest(servers, entry);
    }

    @Nullable
    String provider(Entry entry) {
        return nearest(providers, entry);
    }

    /** The value of a key in the same mapping. */
    @Nullable
    String value(Entry entry, List<String> keys) {
        for (String key : keys) {
            String value = values.get(entry.document() + " " + entry.group() + " " + key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * Whether one of these keys stands in the same mapping.
     *
     * @param told key → value
     */
    boolean hasAny(Entry entry, Map<String, String> told) {
        return told.entrySet().stream().anyMatch(one -> one.getValue().equals(value(entry, List.of(one.getKey()))));
    }

    /** Remembered for all keys below the one that holds it; beside it only for its own mapping. */
    private static void tell(Map<String, String> told, Entry entry, @Nullable String provider) {
        int size = entry.path().size();
        if (provider != null && size <= DEEPEST) {
            told.putIfAbsent(place(entry, size - 1) + " beside " + entry.group(), provider);
            told.putIfAbsent(place(entry, size - 1) + " any", provider);
        }
    }

    /** The one that shares most of the key. */
    private static @Nullable String nearest(Map<String, String> told, Entry entry) {
        int size = entry.path().size();
        if (told.isEmpty() || size > DEEPEST) {
            return null;
        }
        for (int depth = size; depth >= 0; depth--) {
            String how = depth == size - 1 ? " beside " + entry.group() : " any";
            String found = told.get(place(entry, depth) + how);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String place(Entry entry, int depth) {
        return entry.document() + " " + entry.kind() + " "
                + String.join(".", entry.path().subList(0, depth));
    }
}
