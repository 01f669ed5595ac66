package io.github.weightmark.judge;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a policy file holds, it is read or refused. */
class PolicyFuzzTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @MethodSource("policies")
    @FuzzTest(maxDuration = "1m")
    void policy(byte[] policy) throws IOException {
        Path file = Files.createTempFile("policy", ".yml");
        try {
            Files.write(file, policy);
            new PolicyReader(KNOWLEDGE).read(file);
        } catch (PolicyException e) {
            // refused, with a message
        } finally {
            Files.delete(file);
        }
    }

    static Stream<byte[]> policies() {
        return Stream.of(
                        "extends: default\n",
                        "use: {monthly-active-users: 1_000, regions: [EU]}\n",
                        "tiers: {allow: [permissive], deny: &a [*a]}\n",
                        "waivers:\n  - {model: a/b, clauses: [mau-threshold], reason: r, owner: o, until: 2027-01-01}\n",
                        "extends: extends\n",
                        "!!java.net.URL [x]: y\n",
                        "? [a]\n: b\n",
                        "[".repeat(200),
                        "models: {deny: ['" + "*".repeat(5000) + "']}\n")
                .map(policy -> policy.getBytes(StandardCharsets.UTF_8));
    }
}
