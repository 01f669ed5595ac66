package io.github.weightmark.gather.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds on one machine share the cache: real processes, each of which reads what the other writes. */
class SharedStoreTest {

    private static final int ROUNDS = 100;
    private static final String KEY = "key";
    private static final String COMMIT = "1".repeat(40);

    @Test
    void twoProcessesNeverReadHalfOfWhatTheOtherWrites(@TempDir Path folder) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SharedStoreTest.class.getName(),
                            folder.resolve("store").toString(),
                            name)
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process process : processes) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    /** Writes its own letter, and fails when it reads anything but whole entries of its own or the other's. */
    public static void main(String[] arguments) throws IOException {
        Store store = new Store(Path.of(arguments[0]));
        byte[] content = arguments[1].repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < ROUNDS; round++) {
            store.keepAnswer(KEY, new Entry(true, "", content));
            store.keepFile(COMMIT, KEY, new Entry(true, "", content));
            check(store.answer(KEY, 1 << 20).orElseThrow());
            check(store.file(COMMIT, KEY, 1 << 20).orElseThrow());
        }
    }

    private static void check(Entry entry) throws IOException {
        String body = new String(entry.body(), StandardCharsets.US_ASCII);
        if (body.length() != 20_000 || !body.matches("a+|b+")) {
            throw new IOException("half an entry of " + body.length() + " bytes");
        }
    }
}
