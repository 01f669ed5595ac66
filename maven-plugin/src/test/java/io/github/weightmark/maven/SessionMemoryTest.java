package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules of one build share their connections; two builds do not, nor two tokens. */
class SessionMemoryTest {

    private static final Map<String, String> NOWHERE = Map.of("HF_ENDPOINT", "http://127.0.0.1:9");

    @Test
    void a_build_has_one_memory() {
        MavenSession session = Sessions.of();
        assertThat(SessionMemory.of(session)).isSameAs(SessionMemory.of(session));
        assertThat(SessionMemory.of(session)).isNotSameAs(SessionMemory.of(Sessions.of()));
        assertThat(SessionMemory.of(null)).isNotSameAs(SessionMemory.of(null));
    }

    @Test
    void what_is_asked_with_the_same_environment_is_asked_once() {
        SessionMemory memory = SessionMemory.of(Sessions.of());
        assertThat(memory.connections(NOWHERE, true)).isSameAs(memory.connections(NOWHERE, true));
        assertThat(memory.connections(NOWHERE, true)).isNotSameAs(memory.connections(NOWHERE, false));
        assertThat(memory.connections(NOWHERE, true))
                .isNotSameAs(memory.connections(Map.of("HF_TOKEN", "hf_other"), true));
        assertThat(memory.knowledge(null)).isSameAs(memory.knowledge(null));
    }

    @Test
    void modules_with_the_same_policy_read_it_once(@TempDir Path folder) throws IOException {
        SessionMemory memory = SessionMemory.of(Sessions.of());
        Path own = Files.writeString(folder.resolve("weightmark.yml"), "extends: strict-open\n");
        Judging builtIn = memory.judging(settings(folder.resolve("a"), null));

        assertThat(memory.judging(settings(folder.resolve("b"), null))).isSameAs(builtIn);
        Judging other = memory.judging(settings(folder.resolve("b"), own));
        assertThat(other.policy()).isNotEqualTo(builtIn.policy());
        assertThat(other.extended()).isEmpty();
        assertThat(memory.judging(settings(folder.resolve("c"), own))).isSameAs(other);
    }

    @Test
    void the_program_is_told_by_its_jars_and_a_folder_is_looked_up_once(@TempDir Path folder) throws IOException {
        SessionMemory memory = SessionMemory.of(Sessions.of());
        assertThat(memory.program()).isEqualTo(SessionMemory.of(Sessions.of()).program());
        assertThat(memory.real(folder.toFile())).isSameAs(memory.real(folder.toFile()));
    }

    private static ProjectSettings settings(Path basedir, @Nullable Path policy) {
        return new ProjectSettings(basedir, policy, null, null, Set.of(), true, null);
    }
}
