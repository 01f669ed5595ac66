package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside an entry: the address of the server, the class or name of the provider, the revision. */
final class Neighbours {

    private final List<Entry> entries;
    private final List<Told> servers = new ArrayList<>();
    private final List<Told> providers = new ArrayList<>();

    Neighbours(List<Entry> entries, Endpoints endpoints, Classes classes) {
        this.entries = entries;
        for (Entry entry : entries) {
            tell(servers, entry, endpoints.isKey(entry.last()) ? endpoints.provider(entry.value()) : null);
            tell(providers, entry, classes.named(entry.last(), entry.value()));
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
        for (Entry other : entries) {
            if (other.group() == entry.group() && other.document() == entry.document() && keys.contains(other.key())) {
                return other.value();
            }
        }
        return null;
    }

    private static void tell(List<Told> told, Entry entry, @Nullable String provider) {
        if (provider != null) {
            told.add(new Told(entry, provider));
        }
    }

    private static @Nullable String nearest(List<Told> told, Entry entry) {
        String found = null;
        int depth = -1;
        for (Told one : told) {
            int shared = shared(one.entry, entry);
            if (shared > depth) {
                depth = shared;
                found = one.provider;
            }
        }
        return found;
    }

    /** How many segments of the holder of one hold the other; -1 when it does not. */
    private static int shared(Entry one, Entry other) {
        List<String> holder = one.path().subList(0, one.path().size() - 1);
        boolean around = other.path().size() >= holder.size()
                && other.path().subList(0, holder.size()).equals(holder);
        boolean list = one.group() != other.group()
                && one.path().size() == other.path().size();
        return around && !list && one.document() == other.document() && one.kind() == other.kind() ? holder.size() : -1;
    }

    private record Told(Entry entry, String provider) {}
}
