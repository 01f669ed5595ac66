package io.github.weightmark.gather.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.gather.http.FetchException.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The passes that a registry's token server gives to everybody who asks; one serves for all parts of a model. */
final class PassTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,16000}");
    private static final int MOST_BYTES = 64 << 10;

    private final Exchange exchange;
    private final Map<String, String> byRepository = new ConcurrentHashMap<>();

    PassTokens(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The pass for {@code url}; {@code null} when none was asked for yet. */
    @Nullable
    String known(HttpUrl url) {
        return byRepository.get(repository(url));
    }

    /** Asks for a pass, without any name or password. */
    String fetch(String challenge, HttpUrl url, String what) throws FetchException {
        Challenge asked = Challenge.of(challenge, url, what);
        Reply reply =
                exchange.get(Ask.whole(asked.realm().host(), "a token for " + what, asked.address(), MOST_BYTES), null);
        if (reply.status() == 401 || reply.status() == 403) {
            throw Challenge.closed(url, what);
        }
        String token = reply.status() == 200 ? token(reply.body()) : "";
        if (!TOKEN.matcher(token).matches()) {
            throw new FetchException(
                    Kind.UNEXPECTED_ANSWER,
                    asked.realm().host() + " gave no token for " + what + ", and answered with status " + reply.status()
                            + ".",
                    "Scan again later; a firewall has to let " + asked.realm().host() + " through.");
        }
        byRepository.put(repository(url), token);
        return token;
    }

    private static String token(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer.path("token").asText(answer.path("access_token").asText(""));
        } catch (IOException e) {
            return "";
        }
    }

    /** {@code https://host/v2/namespace/name}, of manifests and blobs alike. */
    private static String repository(HttpUrl url) {
        return url.toString().replaceFirst("/(?:manifests|blobs)/[^/]*$", "");
    }
}
