package io.github.weightmark.gather;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.gather.http.HubClient;
import io.github.weightmark.gather.http.HubSettings;
import io.github.weightmark.gather.http.Timing;
import io.github.weightmark.gather.http.WebClients;
import io.github.weightmark.gather.store.Store;
import io.github.weightmark.gather.store.StoreFolder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run asks with: one Hub, one registry, one memory. Scans that share it ask for each thing once, however many
 * modules a build has and however many of them are built at the same time.
 */
public final class Connections implements AutoCloseable {

    private final Map<String, String> environment;
    private final HubSettings settings;
    private final Store store;
    private final HubMemory memory;
    private final @Nullable HubClient client;
    private final @Nullable LiveHub live;
    private final @Nullable WebClients web;

    private Connections(Map<String, String> environment, boolean offline, Limits limits, Timing timing) {
        this.environment = Map.copyOf(environment);
        this.settings = new HubSettings(environment);
        this.store = new Store(StoreFolder.of(environment));
        this.memory = new HubMemory(settings, store);
        boolean open = !offline && !settings.offline();
        this.client = open ? new HubClient(settings, limits.networkSeconds(), timing) : null;
        this.live = client == null ? null : new LiveHub(client, memory);
        this.web = open ? new WebClients(environment, limits.networkSeconds(), timing) : null;
    }

    /**
     * @param environment of the process: HF_ENDPOINT, HF_TOKEN, HF_HOME ..., HOME
     * @param offline no socket is opened; HF_HUB_OFFLINE in the environment does the same
     */
    public static Connections of(Map<String, String> environment, boolean offline, Limits limits) {
        return of(environment, offline, limits, Timing.REAL);
    }

    static Connections of(Map<String, String> environment, boolean offline, Limits limits, Timing timing) {
        return new Connections(environment, offline, limits, timing);
    }

    Map<String, String> environment() {
        return environment;
    }

    HubSettings settings() {
        return settings;
    }

    Store store() {
        return store;
    }

    /** What the Hub said before. */
    HubMemory memory() {
        return memory;
    }

    /** The Hub itself; empty when no socket may be opened. */
    Optional<HubAccess> hub() {
        return Optional.ofNullable(live);
    }

    /** Servers that are no Hub; {@code null} when no socket may be opened. */
    @Nullable
    WebClients web() {
        return web;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        if (web != null) {
            web.close();
        }
    }
}
