package io.github.weightmark.lock;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a lock file holds, it is read or refused. */
class LockFuzzTest {

    @MethodSource("locks")
    @FuzzTest(maxDuration = "1m")
    void lock(byte[] file) throws IOException {
        try {
            LockParser.parse(
                    () -> new BufferedReader(new StringReader(new String(file, StandardCharsets.UTF_8))),
                    "weightmark.lock");
        } catch (LockException e) {
            // refused, with a message
        }
    }

    static Stream<byte[]> locks() {
        String whole = LockWriter.text(Entries.lock("acme/tuned", Entries.restricted()));
        return Stream.of(
                        whole,
                        whole.replace("tier: restricted", "tier: [restricted]"),
                        whole.replace("lock: 1", "lock: 99999999999999999999"),
                        whole.replace("[\"A\"]", "A"),
                        whole.replace("mof-class: 3", "mof-class: 99999999999"),
                        "lock: 1\nrules: x\nmodels: &a {x: *a}\n",
                        "lock: 1\nrules: x\nmodels: {? {a: b} : c}\n",
                        "? [a]\n: b\n",
                        "!!java.net.URL [\"http://x\"]",
                        "{".repeat(100))
                .map(lock -> lock.getBytes(StandardCharsets.UTF_8));
    }
}
