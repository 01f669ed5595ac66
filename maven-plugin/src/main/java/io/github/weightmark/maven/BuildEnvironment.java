package io.github.weightmark.maven;

import io.github.weightmark.report.UriText;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/**
 * What settings.xml knows, in the words of the environment that the scanner reads: the token of a server, and the proxy.
 *
 * <p>What the environment itself says counts first. Nothing of it is logged, and nothing is set for the whole process:
 * other modules build beside this one.
 */
final class BuildEnvironment {

    private BuildEnvironment() {}

    static Map<String, String> of(
            Map<String, String> environment,
            Settings settings,
            @Nullable SettingsDecrypter decrypter,
            String serverId) {
        Map<String, String> all = new TreeMap<>(environment);
        Server server = settings.getServer(serverId);
        if (server != null) {
            String token = decrypted(server, decrypter).getPassword();
            if (token != null && !token.isBlank()) {
                all.putIfAbsent("HF_TOKEN", token.strip());
            }
        }
        Proxy proxy = settings.getActiveProxy();
        if (proxy != null) {
            all.putIfAbsent("HTTPS_PROXY", address(decrypted(proxy, decrypter)));
            all.putIfAbsent("HTTP_PROXY", address(decrypted(proxy, decrypter)));
            String direct = proxy.getNonProxyHosts();
            if (direct != null && !direct.isBlank()) {
                all.putIfAbsent("NO_PROXY", direct.strip().replace('|', ',').replace("*.", "."));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static Server decrypted(Server server, @Nullable SettingsDecrypter decrypter) {
        if (decrypter == null) {
            return server;
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        return result.getServer() == null ? server : result.getServer();
    }

    private static Proxy decrypted(Proxy proxy, @Nullable SettingsDecrypter decrypter) {
        if (decrypter == null) {
            return proxy;
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(proxy));
        return result.getProxy() == null ? proxy : result.getProxy();
    }

    private static String address(Proxy proxy) {
        String user = proxy.getUsername() == null || proxy.getUsername().isBlank()
                ? ""
                : encoded(proxy.getUsername()) + ":" + encoded(String.valueOf(proxy.getPassword())) + "@";
        return "http://" + user + proxy.getHost() + ":" + proxy.getPort();
    }

    private static String encoded(String text) {
        return UriText.encoded(text).replace("/", "%2F");
    }
}
