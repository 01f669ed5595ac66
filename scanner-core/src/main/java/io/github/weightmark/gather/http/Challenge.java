package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What a registry asks of whoever has no token: to fetch one elsewhere. Where is the registry's own word, so it may be
 * the registry itself, or for Docker Hub the server that everybody knows; no other is asked, and nobody gets a password.
 *
 * @param realm where tokens are handed out
 * @param service for which
 * @param scope to do what
 */
record Challenge(HttpUrl realm, String service, String scope) {

    private static final Pattern PARAMETER = Pattern.compile("(\\w{1,20})=\"([^\"]{0,500})\"");
    /** The name of a scheme is in any case. */
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer\\s");

    private static final Pattern PULL = Pattern.compile("repository:[a-z0-9][a-z0-9._/-]{0,250}:pull");
    private static final String DOCKER_HUB = "https://registry-1.docker.io/";
    private static final String TOKENS_OF_DOCKER_HUB = "https://auth.docker.io/token";

    /**
     * Reads {@code WWW-Authenticate}.
     *
     * @param what is fetched, for messages
     * @param from where the registry refused it
     */
    static Challenge of(String header, HttpUrl from, String what) throws FetchException {
        String realm = "";
        String service = "";
        String scope = "";
        Matcher parameter = PARAMETER.matcher(BEARER.matcher(header).lookingAt() ? header : "");
        while (parameter.find()) {
            switch (parameter.group(1)) {
                case "realm" -> realm = parameter.group(2);
                case "service" -> service = parameter.group(2);
                case "scope" -> scope = parameter.group(2);
                default -> {
                    // What else a server may say, such as an error, changes nothing.
                }
            }
        }
        HttpUrl tokens = HttpUrl.parse(realm);
        if (tokens == null || !PULL.matcher(scope).matches()) {
            throw closed(from, what);
        }
        if (!isOfTheRegistry(tokens, from)) {
            throw new FetchException(
                    Kind.REDIRECT_REFUSED,
                    from.host() + " sends whoever asks for " + what + " to " + tokens.host()
                            + " for a token, which is not its own, so nobody was asked.",
                    "Check the address of the registry and any proxy.");
        }
        return new Challenge(tokens, service, scope);
    }

    /** A registry says the same of what is missing and of what is not for everybody. */
    static FetchException closed(HttpUrl registry, String what) {
        return new FetchException(
                Kind.PRIVATE_OR_MISSING,
                registry.host() + " does not tell without an account whether " + what + " is missing or private.",
                "Correct the name or its tag; a private model has to be pulled to this machine first.");
    }

    HttpUrl address() {
        return realm.newBuilder()
                .addQueryParameter("service", service)
                .addQueryParameter("scope", scope)
                .build();
    }

    private static boolean isOfTheRegistry(HttpUrl realm, HttpUrl registry) {
        boolean plain = realm.username().isEmpty() && realm.query() == null && realm.fragment() == null;
        boolean ofDockerHub = registry.resolve("/").toString().equals(DOCKER_HUB)
                && realm.toString().equals(TOKENS_OF_DOCKER_HUB);
        return plain && (ofDockerHub || sameOrigin(realm, registry));
    }

    static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }
}
