package io.github.weightmark.gather.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerNameTest {

    private static final String DIGEST = "sha256:" + "a".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "tiny, '', ai/tiny, latest",
        "ai/tiny:8b, '', ai/tiny, 8b",
        "docker.io/acme/tiny, '', acme/tiny, latest",
        "index.docker.io/tiny:1, '', ai/tiny, 1",
        "registry-1.docker.io/acme/tiny, '', acme/tiny, latest",
        "ghcr.io/acme/team/tiny:v1.0, ghcr.io, acme/team/tiny, v1.0",
        "quay.io/acme/tiny, quay.io, acme/tiny, latest",
        "localhost/tiny, localhost, tiny, latest",
        "localhost:5000/acme/tiny:8b, localhost:5000, acme/tiny, 8b",
        "10.0.0.1:80/tiny, 10.0.0.1:80, tiny, latest",
        "acme.team/tiny, acme.team, tiny, latest",
        "a_b/tiny__x.y-z, '', a_b/tiny__x.y-z, latest"
    })
    void hostPathAndVersionAreToldApart(String written, String host, String repository, String version) {
        assertThat(DockerName.of(written)).contains(new DockerName(host, repository, version));
    }

    @Test
    void aDigestOutranksTheTagBesideIt() {
        assertThat(DockerName.of("ai/tiny:8b@" + DIGEST)).contains(new DockerName("", "ai/tiny", DIGEST));
        assertThat(DockerName.of("ghcr.io/a/tiny@" + DIGEST)).contains(new DockerName("ghcr.io", "a/tiny", DIGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tiny",
                "ai/",
                "ai//tiny",
                "ai/../tiny",
                "AI/Tiny",
                "ai/tiny:",
                "ai/tiny:a b",
                "ai/tiny@sha256:short",
                "ai/tiny@md5:0123",
                "https://ghcr.io/ai/tiny",
                "user@ghcr.io/ai/tiny",
                "ghcr.io:x/tiny",
                "ghcr.io?/tiny",
                "ai/tiny?x=y",
                "ai/tiny#x",
                "ai\\tiny",
                "a/b/c/d/e/f/g/h/i"
            })
    void anythingElseIsNoName(String written) {
        assertThat(DockerName.of(written)).isEmpty();
    }
}
