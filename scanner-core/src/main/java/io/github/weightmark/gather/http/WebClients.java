package io.github.weightmark.gather.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A client for each server that is no Hub; what one of them may do says nothing of the others. */
public final class WebClients implements AutoCloseable {

    private final Map<String, String> environment;
    private final int seconds;
    private final Timing timing;
    private final Map<String, WebClient> clients = new ConcurrentHashMap<>();

    /** @param seconds the time all requests to one server may take together, as long as no answer comes */
    public WebClients(Map<String, String> environment, int seconds, Timing timing) {
        this.environment = Map.copyOf(environment);
        this.seconds = seconds;
        this.timing = timing;
    }

    /** @param endpoint address of the server, as the user or its own program names it */
    public WebClient of(String endpoint) {
        return clients.computeIfAbsent(endpoint, named -> new WebClient(environment, named, seconds, timing));
    }

    @Override
    public void close() {
        clients.values().forEach(WebClient::close);
    }
}
