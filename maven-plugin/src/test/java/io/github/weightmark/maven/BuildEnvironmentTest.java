package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BuildEnvironmentTest {

    @Test
    void the_password_of_the_server_is_the_token() throws Exception {
        assertThat(of(Map.of(), server("huggingface", "hf_abc"))).isEqualTo(Map.of("HF_TOKEN", "hf_abc"));
        assertThat(of(Map.of(), server("somebody-else", "hf_abc"))).isEmpty();
        assertThat(of(Map.of(), server("huggingface", " "))).isEmpty();
    }

    @Test
    void an_encrypted_password_is_decrypted() throws Exception {
        Settings settings = server("huggingface", "{secret}");
        assertThat(BuildEnvironment.of(Map.of(), settings, new Opener(), "huggingface"))
                .isEqualTo(Map.of("HF_TOKEN", "opened"));
    }

    @Test
    void what_the_environment_says_counts_first() throws Exception {
        assertThat(of(Map.of("HF_TOKEN", "mine", "HF_HOME", "/hub"), server("huggingface", "hf_abc")))
                .isEqualTo(Map.of("HF_TOKEN", "mine", "HF_HOME", "/hub"));
    }

    @Test
    void the_active_proxy_is_told_in_the_words_of_the_environment() throws Exception {
        Settings settings = new Settings();
        settings.addProxy(proxy(null, null));
        assertThat(of(Map.of(), settings))
                .isEqualTo(Map.of(
                        "HTTPS_PROXY", "http://proxy.example.org:3128",
                        "HTTP_PROXY", "http://proxy.example.org:3128",
                        "NO_PROXY", "localhost,.intern.example.org"));
    }

    @Test
    void a_name_and_password_of_the_proxy_go_into_its_address() throws Exception {
        Settings settings = new Settings();
        settings.addProxy(proxy("me@work", "a/b:c"));
        assertThat(of(Map.of(), settings))
                .containsEntry("HTTPS_PROXY", "http://me%40work:a%2Fb%3Ac@proxy.example.org:3128");
    }

    @Test
    void a_proxy_that_is_not_active_is_none() throws Exception {
        Settings settings = new Settings();
        Proxy proxy = proxy(null, null);
        proxy.setActive(false);
        settings.addProxy(proxy);
        assertThat(of(Map.of(), settings)).isEmpty();
    }

    @Test
    void a_mirror_of_the_hub_gets_the_token_of_its_own_server_and_no_other() throws Exception {
        Settings settings = server("huggingface", "hf_of_the_hub");
        settings.addMirror(mirror("company-hub", "huggingface"));
        settings.addMirror(mirror("central-mirror", "central"));
        Map<String, String> machine = Map.of("HF_TOKEN", "hf_of_the_machine", "HF_ENDPOINT", " ");

        assertThat(of(machine, settings))
                .isEqualTo(
                        Map.of("HF_ENDPOINT", "https://company-hub.example.org", "HF_HUB_DISABLE_IMPLICIT_TOKEN", "1"));
        settings.addServer(server("company-hub", "of_the_mirror").getServers().get(0));
        assertThat(of(machine, settings))
                .isEqualTo(Map.of("HF_ENDPOINT", "https://company-hub.example.org", "HF_TOKEN", "of_the_mirror"));
        assertThat(of(Map.of("HF_ENDPOINT", "http://mine"), settings))
                .isEqualTo(Map.of("HF_ENDPOINT", "http://mine", "HF_TOKEN", "hf_of_the_hub"));
    }

    @Test
    void a_password_that_stays_closed_is_told_and_not_sent() {
        assertThatThrownBy(() -> of(Map.of(), server("huggingface", "{closed=}")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "The password of the server huggingface in settings.xml cannot be decrypted. Encrypt it anew"
                                + " with mvn --encrypt-password, and see that settings-security.xml is the one it was encrypted"
                                + " with.");
    }

    private static Mirror mirror(String id, String of) {
        Mirror mirror = new Mirror();
        mirror.setId(id);
        mirror.setMirrorOf(of);
        mirror.setUrl("https://" + id + ".example.org");
        return mirror;
    }

    private static Map<String, String> of(Map<String, String> environment, Settings settings)
            throws MojoExecutionException {
        return BuildEnvironment.of(environment, settings, null, "huggingface");
    }

    private static Settings server(String id, String password) {
        Server server = new Server();
        server.setId(id);
        server.setPassword(password);
        Settings settings = new Settings();
        settings.addServer(server);
        return settings;
    }

    private static Proxy proxy(@Nullable String user, @Nullable String password) {
        Proxy proxy = new Proxy();
        proxy.setHost("proxy.example.org");
        proxy.setPort(3128);
        proxy.setUsername(user);
        proxy.setPassword(password);
        proxy.setNonProxyHosts("localhost|*.intern.example.org");
        return proxy;
    }

    /** Opens every secret the same way. */
    private static final class Opener implements SettingsDecrypter {

        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            Server opened = request.getServers().get(0).clone();
            opened.setPassword("opened");
            return new SettingsDecryptionResult() {
                @Override
                public Server getServer() {
                    return opened;
                }

                @Override
                public List<Server> getServers() {
                    return List.of(opened);
                }

                @Override
                public Proxy getProxy() {
                    return new Proxy();
                }

                @Override
                public List<Proxy> getProxies() {
                    return List.of();
                }

                @Override
                public List<SettingsProblem> getProblems() {
                    return List.of();
                }
            };
        }
    }
}
