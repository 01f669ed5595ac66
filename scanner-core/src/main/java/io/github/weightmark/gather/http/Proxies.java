package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the environment names: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY, in lower case first as curl has
 * it. Without any of them the JVM's own settings hold. What a Maven settings file says is handed in the same variables.
 */
final class Proxies extends ProxySelector {

    private final Map<String, String> environment;
    private final NoProxy exempt;

    Proxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.exempt = new NoProxy(value("no_proxy"));
    }

    /** Makes a client go through them. */
    OkHttpClient.Builder through(OkHttpClient.Builder client) {
        return isSet() ? client.proxySelector(this).proxyAuthenticator(authenticator()) : client;
    }

    /** Whoever wrote a proxy wants no request to go past it: a name that is none is an error, not a direct call. */
    void check() throws FetchException {
        for (String variable : List.of("https_proxy", "http_proxy", "all_proxy")) {
            if (!value(variable).isEmpty() && address(value(variable)) == null) {
                throw new FetchException(
                        Kind.BAD_PROXY,
                        variable.toUpperCase(Locale.ROOT) + " is no address of a proxy.",
                        "Set it to something like http://proxy.example.com:8080, or unset it.");
            }
        }
    }

    /** Does somebody else look up the hosts of {@code url} for us? */
    boolean serves(HttpUrl url) {
        return isSet() && proxy(url.scheme(), url.host(), url.port()).type() != Proxy.Type.DIRECT;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(proxy(uri.getScheme(), String.valueOf(uri.getHost()), uri.getPort()));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, java.io.IOException failure) {
        // There is no second proxy to turn to; the failure reaches the caller by itself.
    }

    private Proxy proxy(String scheme, String host, int port) {
        String own = value(scheme.equals("https") ? "https_proxy" : "http_proxy");
        String chosen = own.isEmpty() ? value("all_proxy") : own;
        HttpUrl address = address(chosen);
        if (address == null || exempt.covers(host, port)) {
            return Proxy.NO_PROXY;
        }
        Proxy.Type type = chosen.startsWith("socks") ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
        return new Proxy(type, InetSocketAddress.createUnresolved(address.host(), address.port()));
    }

    private boolean isSet() {
        return !(value("https_proxy") + value("http_proxy") + value("all_proxy")).isEmpty();
    }

    private Authenticator authenticator() {
        return (route, response) -> {
            Request request = response.request();
            HttpUrl address = route == null ? null : named(route.proxy());
            boolean refused = request.header("Proxy-Authorization") != null;
            return address == null || address.username().isEmpty() || refused
                    ? null
                    : request.newBuilder()
                            .header("Proxy-Authorization", Credentials.basic(address.username(), address.password()))
                            .build();
        };
    }

    /** The setting that {@code proxy} comes from, with its user and password. */
    private @Nullable HttpUrl named(Proxy proxy) {
        for (String variable : List.of("https_proxy", "http_proxy", "all_proxy")) {
            HttpUrl address = address(value(variable));
            if (address != null
                    && proxy.address() instanceof InetSocketAddress socket
                    && socket.getHostString().equals(address.host())
                    && socket.getPort() == address.port()) {
                return address;
            }
        }
        return null;
    }

    /** {@code http://user:password@host:port}, or without a scheme. */
    private static @Nullable HttpUrl address(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String bare = written.replaceFirst("(?i)^(https?|socks5?h?|socks4a?)://", "");
        return bare.contains("://") ? null : HttpUrl.parse("http://" + bare);
    }

    private String value(String variable) {
        String lower = environment.getOrDefault(variable, "").strip();
        return lower.isEmpty()
                ? environment
                        .getOrDefault(variable.toUpperCase(Locale.ROOT), "")
                        .strip()
                : lower;
    }
}
