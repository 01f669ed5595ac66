package io.github.weightmark.gather.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The Hub's own environment variables, with its own rules of precedence and truth. */
public final class HubSettings {

    private static final String DEFAULT_ENDPOINT = "https://huggingface.co";
    private static final Set<String> TRUE = Set.of("1", "ON", "YES", "TRUE");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
    private static final int LONGEST_TOKEN_FILE = 4096;

    private final Map<String, String> environment;

    public HubSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The address of the Hub, without a slash at its end. */
    public String endpoint() {
        return value("HF_ENDPOINT").isEmpty()
                ? DEFAULT_ENDPOINT
                : value("HF_ENDPOINT").replaceFirst("/+$", "");
    }

    /** The same for reports, without the password that an address may hold. */
    public String endpointName() {
        HttpUrl url = HttpUrl.parse(endpoint());
        return url == null
                ? endpoint()
                : url.newBuilder().username("").password("").build().toString().replaceFirst("/+$", "");
    }

    /** The host of the Hub; empty when its address is none. */
    public String host() {
        HttpUrl url = HttpUrl.parse(endpoint());
        return url == null ? "" : url.host();
    }

    /** What these settings were read from. */
    Map<String, String> environment() {
        return environment;
    }

    /** A set HF_HUB_OFFLINE hides TRANSFORMERS_OFFLINE, even when it says no; that is the Hub client's rule. */
    public boolean offline() {
        String said = value("HF_HUB_OFFLINE");
        return isTrue(said.isEmpty() ? value("TRANSFORMERS_OFFLINE") : said);
    }

    /** The folder of the Hub's cache; {@code null} when not even a home directory is known. */
    public @Nullable Path cache() {
        for (String variable : List.of("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE")) {
            if (!value(variable).isEmpty()) {
                return path(value(variable));
            }
        }
        Path home = home();
        return home == null ? null : home.resolve("hub");
    }

    /** The token to show to the Hub, and to nobody else; {@code null} for none. */
    public @Nullable String token() {
        if (isTrue(value("HF_HUB_DISABLE_IMPLICIT_TOKEN"))) {
            return null;
        }
        for (String variable : List.of("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")) {
            String token = clean(value(variable));
            if (token != null) {
                return token;
            }
        }
        return clean(fileContent());
    }

    private String fileContent() {
        Path home = home();
        Path file = value("HF_TOKEN_PATH").isEmpty()
                ? home == null ? null : home.resolve("token")
                : path(value("HF_TOKEN_PATH"));
        try {
            return file != null && Files.isRegularFile(file) && Files.size(file) <= LONGEST_TOKEN_FILE
                    ? Files.readString(file, StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** HF_HOME, else the place the desktop's conventions give. */
    private @Nullable Path home() {
        if (!value("HF_HOME").isEmpty()) {
            return path(value("HF_HOME"));
        }
        if (!value("XDG_CACHE_HOME").isEmpty()) {
            Path base = path(value("XDG_CACHE_HOME"));
            return base == null ? null : base.resolve("huggingface");
        }
        Path user = path(userHome());
        return userHome().isEmpty() || user == null ? null : user.resolve(".cache/huggingface");
    }

    private String userHome() {
        return value("HOME").isEmpty() ? value("USERPROFILE") : value("HOME");
    }

    private @Nullable Path path(String written) {
        String expanded = written.equals("~") || written.startsWith("~/") ? userHome() + written.substring(1) : written;
        try {
            return Path.of(VARIABLE.matcher(expanded).replaceAll(this::variable));
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private String variable(java.util.regex.MatchResult match) {
        String name = match.group(1) == null ? match.group(2) : match.group(1);
        return Matcher.quoteReplacement(environment.getOrDefault(name, match.group()));
    }

    private static @Nullable String clean(String token) {
        String bare = token.replaceAll("[\\r\\n]", "").strip();
        return TOKEN.matcher(bare).matches() ? bare : null;
    }

    private String value(String variable) {
        return environment.getOrDefault(variable, "").strip();
    }

    private static boolean isTrue(String value) {
        return TRUE.contains(value.toUpperCase(Locale.ROOT));
    }
}
