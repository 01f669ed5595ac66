package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSettingsTest {

    @TempDir
    Path home;

    @Test
    void theEndpointLosesItsSlashesAndHasADefault() {
        assertThat(of(Map.of("HF_ENDPOINT", "http://hub.example//")).endpoint()).isEqualTo("http://hub.example");
        assertThat(of(Map.of()).endpoint()).isEqualTo("https://huggingface.co");
    }

    @Test
    void theCacheIsFoundInTheClientsOwnOrder() {
        Map<String, String> all = Map.of(
                "HF_HUB_CACHE",
                "/1",
                "HUGGINGFACE_HUB_CACHE",
                "/2",
                "HF_HOME",
                "/3",
                "XDG_CACHE_HOME",
                "/4",
                "HOME",
                "/5");

        assertThat(of(all).cache()).isEqualTo(Path.of("/1"));
        assertThat(without(all, 1).cache()).isEqualTo(Path.of("/2"));
        assertThat(without(all, 2).cache()).isEqualTo(Path.of("/3/hub"));
        assertThat(without(all, 3).cache()).isEqualTo(Path.of("/4/huggingface/hub"));
        assertThat(without(all, 4).cache()).isEqualTo(Path.of("/5/.cache/huggingface/hub"));
        assertThat(of(Map.of()).cache()).isNull();
    }

    @Test
    void pathsKnowTheHomeDirectoryAndVariables() {
        assertThat(of(Map.of("HF_HUB_CACHE", "~/x", "HOME", "/home/jo")).cache())
                .isEqualTo(Path.of("/home/jo/x"));
        assertThat(of(Map.of("HF_HUB_CACHE", "$BASE/${SUB}", "BASE", "/b", "SUB", "s"))
                        .cache())
                .isEqualTo(Path.of("/b/s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "ON", "yes", "True"})
    void offlineByTheClientsOwnWordsForTrue(String value) {
        assertThat(of(Map.of("HF_HUB_OFFLINE", value)).offline()).isTrue();
        assertThat(of(Map.of("TRANSFORMERS_OFFLINE", value)).offline()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "no", "", "maybe"})
    void notOfflineByAnyOtherWord(String value) {
        assertThat(of(Map.of("HF_HUB_OFFLINE", value)).offline()).isFalse();
    }

    @Test
    void theFirstVariableHidesTheSecond() {
        assertThat(of(Map.of("HF_HUB_OFFLINE", "0", "TRANSFORMERS_OFFLINE", "1"))
                        .offline())
                .isFalse();
    }

    @Test
    void theTokenIsFoundInTheClientsOwnOrder() throws IOException {
        Path file = Files.writeString(home.resolve("token"), "hf_file\n");

        assertThat(of(Map.of("HF_TOKEN", "hf_a", "HUGGING_FACE_HUB_TOKEN", "hf_b"))
                        .token())
                .isEqualTo("hf_a");
        assertThat(of(Map.of("HF_TOKEN", " ", "HUGGING_FACE_HUB_TOKEN", "hf_b\r\n"))
                        .token())
                .isEqualTo("hf_b");
        assertThat(of(Map.of("HF_TOKEN_PATH", file.toString())).token()).isEqualTo("hf_file");
        assertThat(of(Map.of("HF_HOME", home.toString())).token()).isEqualTo("hf_file");
        assertThat(of(Map.of()).token()).isNull();
    }

    @Test
    void tokensCanBeForbiddenAndMalformedOnesAreNone() {
        assertThat(of(Map.of("HF_TOKEN", "hf_a", "HF_HUB_DISABLE_IMPLICIT_TOKEN", "1"))
                        .token())
                .isNull();
        assertThat(of(Map.of("HF_TOKEN", "two words")).token()).isNull();
    }

    private static HubSettings of(Map<String, String> environment) {
        return new HubSettings(environment);
    }

    private static HubSettings without(Map<String, String> all, int most) {
        Map<String, String> rest = new java.util.TreeMap<>(all);
        rest.values().removeIf(value -> Integer.parseInt(value.substring(1)) <= most);
        return of(rest);
    }
}
