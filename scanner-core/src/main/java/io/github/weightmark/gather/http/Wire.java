package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Sends one request, once, and takes no more of the answer than was asked for. Redirects are left to others. */
final class Wire implements AutoCloseable {

    private static final String USER_AGENT =
            "weightmark/" + version() + "; java/" + Runtime.version().feature();

    private final Addresses addresses;
    private final Proxies proxies;
    private final UnaryOperator<OkHttpClient.Builder> trust;

    /** Made for the first request: an offline scan need not load TLS. */
    private @Nullable OkHttpClient client;

    /** @param trust whose certificates are taken; as Java has it when nothing is changed */
    Wire(Addresses addresses, Proxies proxies, UnaryOperator<OkHttpClient.Builder> trust) {
        this.addresses = addresses;
        this.proxies = proxies;
        this.trust = trust;
    }

    /**
     * @param token shown to this address; {@code null} for none
     * @param left the time there is, however much patience is asked for
     */
    Reply send(Ask ask, @Nullable String token, Duration left) throws IOException, FetchException {
        Request.Builder request = new Request.Builder().url(ask.url()).header("User-Agent", USER_AGENT);
        ask.headers().forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        Patience patience = ask.patience();
        OkHttpClient timed = client().newBuilder()
                .connectTimeout(patience.connect())
                .readTimeout(patience.silence())
                .callTimeout(left.compareTo(patience.call()) < 0 ? left : patience.call())
                .build();
        try (Response response = timed.newCall(request.build()).execute()) {
            boolean whole = response.code() == 200 || response.code() == 206;
            byte[] body = whole ? body(response.body().source(), ask) : new byte[0];
            return new Reply(response.code(), response.headers(), body);
        }
    }

    /** Counts what comes out of any compression, whatever the headers promise. */
    private static byte[] body(BufferedSource source, Ask ask) throws IOException, FetchException {
        if (!source.request(ask.maxBytes() + 1L)) {
            return source.readByteArray();
        }
        if (ask.part()) {
            Buffer first = new Buffer();
            source.readFully(first, ask.maxBytes());
            return first.readByteArray();
        }
        throw new FetchException(
                Kind.TOO_LARGE,
                "What " + ask.sender() + " sends for " + ask.what() + " is larger than " + ask.maxBytes()
                        + " bytes, so it was not read.",
                "Look at it yourself; no card, licence or listing needs to be so large.");
    }

    private synchronized OkHttpClient client() {
        if (client == null) {
            client = proxies.through(trust.apply(new OkHttpClient.Builder()))
                    .dns(addresses)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .build();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** As the build wrote it; what cannot be read here is told elsewhere. */
    private static String version() {
        try (InputStream file = Wire.class.getResourceAsStream("/io/github/weightmark/report/version.txt")) {
            return file == null ? "0" : new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "0";
        }
    }
}
