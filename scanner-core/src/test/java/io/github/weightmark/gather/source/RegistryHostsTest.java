package io.github.weightmark.gather.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which registries may be asked, and how. */
class RegistryHostsTest {

    @ParameterizedTest
    @CsvSource({"ghcr.io, https://ghcr.io", "GHCR.io, https://ghcr.io", "quay.io, https://quay.io"})
    void thoseThatEverybodyKnowsAre(String host, String endpoint) {
        assertThat(hosts("").endpoint(host)).contains(endpoint);
    }

    @ParameterizedTest
    @CsvSource({
        "reg.example, https://reg.example",
        "Reg.Example:5000, https://reg.example:5000",
        "https://reg.example/, https://reg.example",
        "http://localhost:5000, http://localhost:5000"
    })
    void thoseThatTheUserNamesAre(String entry, String endpoint) {
        String host = endpoint.replaceFirst("https?://", "");

        assertThat(hosts("one.example " + entry + ",two.example").endpoint(host))
                .contains(endpoint);
    }

    @Test
    void noOtherIsNotEvenWithAnotherPort() {
        RegistryHosts hosts = hosts("reg.example:5000");

        for (String host :
                new String[] {"reg.example", "reg.example:5001", "ghcr.io:444", "ghcr.io.evil.example", ""}) {
            assertThat(hosts.endpoint(host)).as(host).isEmpty();
        }
    }

    private static RegistryHosts hosts(String setting) {
        Surroundings.Folders none = new Surroundings.Folders() {
            @Override
            public void read(Path folder, Path boundary, EvidenceDraft draft) throws IOException {
                throw new IOException("nothing is read here");
            }

            @Override
            public void read(Surroundings.Files files, EvidenceDraft draft) {
                throw new IllegalStateException("nothing is read here");
            }
        };
        return new RegistryHosts(new Surroundings(
                Map.of("WEIGHTMARK_REGISTRIES", setting),
                Limits.DEFAULT,
                reference -> ModelRef.of(reference.provider(), reference.id()),
                none,
                null,
                new Store(null)));
    }
}
