package io.github.weightmark.discover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands beside an entry: the address of the server, the class or name of the provider, the revision. */
final class Neighbours {

    /** Deeper keys have no neighbours; nobody writes them. */
    private static final int DEEPEST = 64;

    private static final String DATA_SET = "dataset";
    private static final String NAME = "MODEL_NAME";
    private static final String ID = "MODEL_ID";
    private static final String REVISION = "revision";

    private final Map<String, NavigableMap<Integer, String>> servers = new HashMap<>();
    /** Mapping → the variables in it that hold the address of a server. */
    private final Map<String, ServerVariables> variables = new HashMap<>();

    private final Map<String, NavigableMap<Integer, String>> providers = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    /** Mappings that name a data set too: there a plain revision may be that of the data. */
    private final Set<String> dataSets = new HashSet<>();

    Neighbours(List<Entry> entries, Endpoints endpoints, Classes classes) {
        for (Entry entry : entries) {
            String server = endpoints.isKey(entry.last()) ? endpoints.provider(entry.value()) : null;
            if (server != null && isVariable(entry)) {
                variables
                        .computeIfAbsent(mapping(entry), key -> new ServerVariables())
                        .add(entry.key(), server);
            } else {
                tell(servers, entry, server);
            }
            tell(providers, entry, classes.named(entry.last(), entry.value()));
            if (entry.key().contains(DATA_SET)) {
                dataSets.add(entry.document() + " " + entry.group());
            }
            values.putIfAbsent(entry.document() + " " + entry.group() + " " + entry.key(), entry.value());
        }
    }

    /** The provider at the address that stands nearest above or beside. */
    @Nullable
    String server(Entry entry) {
        ServerVariables beside = isVariable(entry) ? variables.get(mapping(entry)) : null;
        String server = beside == null ? null : beside.server(entry.key());
        return server != null ? server : nearest(servers, entry);
    }

    private static boolean isVariable(Entry entry) {
        return entry.path().size() <= DEEPEST
                && entry.key().chars().allMatch(c -> c == '_' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    private static String mapping(Entry entry) {
        return place(entry, entry.path().size() - 1);
    }

    @Nullable
    String provider(Entry entry) {
        return nearest(providers, entry);
    }

    /** The revision in the same mapping, unless it may be that of something else. */
    @Nullable
    String revision(Entry entry, List<String> keys) {
        boolean shared = dataSets.contains(entry.document() + " " + entry.group());
        return value(
                entry,
                shared ? keys.stream().filter(key -> !key.equals(REVISION)).toList() : keys);
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

    /** {@code MODEL_NAME=Gemma-3-27B-it} beside {@code MODEL_ID=google/gemma-3-27b-it}: what people see of the same model. */
    boolean isLabel(Entry entry) {
        if (!entry.key().endsWith(NAME)) {
            return false;
        }
        String key = entry.key().substring(0, entry.key().length() - NAME.length()) + ID;
        String id = value(entry, List.of(key));
        return id != null
                && id.toLowerCase(Locale.ROOT).endsWith("/" + entry.value().toLowerCase(Locale.ROOT));
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
    private static void tell(Map<String, NavigableMap<Integer, String>> told, Entry entry, @Nullable String provider) {
        int size = entry.path().size();
        if (provider != null && size <= DEEPEST) {
            for (String how : List.of(" beside " + entry.group(), " any")) {
                told.computeIfAbsent(place(entry, size - 1) + how, key -> new TreeMap<>())
                        .putIfAbsent(entry.offset(), provider);
            }
        }
    }

    /** The one that shares most of the key; of several, in a list of servers, the last before the entry. */
    private static @Nullable String nearest(Map<String, NavigableMap<Integer, String>> told, Entry entry) {
        int size = entry.path().size();
        if (told.isEmpty() || size > DEEPEST) {
            return null;
        }
        for (int depth = size; depth >= 0; depth--) {
            String how = depth == size - 1 ? " beside " + entry.group() : " any";
            NavigableMap<Integer, String> found = told.get(place(entry, depth) + how);
            if (found != null) {
                Map.Entry<Integer, String> before = found.floorEntry(entry.offset());
                return before == null ? found.firstEntry().getValue() : before.getValue();
            }
        }
        return null;
    }

    private static String place(Entry entry, int depth) {
        return entry.document() + " " + entry.kind() + " "
                + String.join(".", entry.path().subList(0, depth));
    }
}
