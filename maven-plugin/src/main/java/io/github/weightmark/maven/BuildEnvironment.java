package io.github.weightmark.maven;

import io.github.weightmark.report.UriText;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/**
 * What settings.xml knows, in the words of the environment that the scanner reads: the Hub's mirror, the token of a
 * server, and the proxy.
 *
 * <p>What the environment itself says counts first. Nothing of it is logged, and nothing is set for the whole process:
 * other modules build beside this one.
 */
final class BuildEnvironment {

    private BuildEnvironment() {}

    /**
     * @param serverId of the Hub. A mirror of it has a server of its own, as everywhere in Maven: the Hub's token is not
     *     for the mirror
     * @throws MojoExecutionException when the token cannot be decrypted
     */
    static Map<String, String> of(
            Map<String, String> environment, Settings settings, @Nullable SettingsDecrypter decrypter, String serverId)
            throws MojoExecutionException {
        Map<String, String> all = new TreeMap<>(environment);
        String asked = serverId;
        for (Mirror mirror : settings.getMirrors()) {
            if (serverId.equals(mirror.getMirrorOf()) && absent(all, "HF_ENDPOINT")) {
                all.put("HF_ENDPOINT", mirror.getUrl());
                all.remove("HF_TOKEN");
                // A token of the machine is the Hub's own, and the mirror is another host.
                all.put("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1");
                asked = mirror.getId();
            }
        }
        Server server = settings.getServer(asked);
        if (server != null && absent(all, "HF_TOKEN")) {
            String token = decrypted(server, decrypter).getPassword();
            if (token != null && !token.isBlank()) {
                all.put("HF_TOKEN", opened(token.strip(), asked));
                all.remove("HF_HUB_DISABLE_IMPLICIT_TOKEN");
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

    private static boolean absent(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }

    /** No token of the Hub has such brackets; what is still closed must not be sent as if it were one. */
    private static String opened(String token, String server) throws MojoExecutionException {
        if (token.startsWith("{") && token.endsWith("}")) {
            throw new MojoExecutionException("The password of the server " + OneLine.of(server)
                    + " in settings.xml cannot be decrypted. Encrypt it anew with mvn --encrypt-password, and see that"
                    + " settings-security.xml is the one it was encrypted with.");
        }
        return token;
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
