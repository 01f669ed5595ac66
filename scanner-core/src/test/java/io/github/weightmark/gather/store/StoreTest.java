package io.github.weightmark.gather.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is kept whole or not at all. */
class StoreTest {

    private static final String COMMIT = "1".repeat(40);
    private static final int MOST = 1000;

    @TempDir
    Path folder;

    private Path root;
    private Store store;

    @BeforeEach
    void open() {
        root = folder.resolve("deep/cache");
        store = new Store(root);
    }

    @Test
    void aFileIsFoundByItsCommitAndItsKeyAlone() {
        store.keepFile(COMMIT, "hub/a", entry("terms"));

        assertThat(text(store.file(COMMIT, "hub/a", MOST))).isEqualTo("terms");
        assertThat(store.file("2".repeat(40), "hub/a", MOST)).isEmpty();
        assertThat(store.file(COMMIT, "other/a", MOST)).isEmpty();
        assertThat(store.answer("hub/a", MOST)).isEmpty();
    }

    @Test
    void anAnswerIsKeptWithItsTagUntilTheNext() {
        store.keepAnswer("hub/api", new Entry(true, "W/\"1\"", bytes("old")));
        store.keepAnswer("hub/api", new Entry(true, "W/\"2\"", bytes("new")));

        Entry answer = store.answer("hub/api", MOST).orElseThrow();
        assertThat(answer.tag()).isEqualTo("W/\"2\"");
        assertThat(answer.body()).isEqualTo(bytes("new"));
    }

    @Test
    void aTagThatWouldBreakTheLineIsNotKept() {
        store.keepAnswer("hub/api", new Entry(true, "a\nb", bytes("x")));

        assertThat(store.answer("hub/api", MOST).orElseThrow().tag()).isEmpty();
    }

    @Test
    void anEntryThatWasTornOrChangedIsNone() throws IOException {
        store.keepFile(COMMIT, "a", entry("license: cc-by-nc-4.0"));
        Path file = only();
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(store.file(COMMIT, "a", MOST)).as("cut at " + length).isEmpty();
        }
        Files.writeString(file, new String(whole, StandardCharsets.UTF_8).replace("cc-by-nc-4.0", "mit"));
        assertThat(store.file(COMMIT, "a", MOST)).isEmpty();
    }

    @Test
    void anEntryMovedToAnotherKeyIsNone() throws IOException {
        store.keepFile(COMMIT, "free", entry("mit"));
        Path free = only();
        store.keepFile(COMMIT, "strict", entry("cc-by-nc-4.0"));
        try (Stream<Path> files = Files.list(free.getParent())) {
            Path strict = files.filter(file -> !file.equals(free)).findFirst().orElseThrow();
            Files.copy(free, strict, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(store.file(COMMIT, "strict", MOST)).isEmpty();
        assertThat(store.file(COMMIT, "free", MOST)).isPresent();
    }

    @Test
    void whatIsLongerThanAskedForIsNotRead() {
        store.keepFile(COMMIT, "a", entry("x".repeat(5000)));

        assertThat(store.file(COMMIT, "a", MOST)).isEmpty();
        assertThat(store.file(COMMIT, "a", 5000)).isPresent();
    }

    @Test
    void aLinkPlantedInTheStoreIsNotFollowed() throws IOException {
        store.keepFile(COMMIT, "a", entry("terms"));
        Path file = only();
        Path elsewhere = Files.move(file, folder.resolve("elsewhere"));
        Files.createSymbolicLink(file, elsewhere);

        assertThat(store.file(COMMIT, "a", MOST)).isEmpty();
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        store.keepFile(COMMIT, "a", entry("a private model's card"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFullDiskKeepsTheOldStateAndLeavesNothingBehind() throws IOException {
        store.keepAnswer("a", entry("old"));

        new Store(root, new FullDisk()).keepAnswer("a", entry("new"));

        assertThat(text(store.answer("a", MOST))).isEqualTo("old");
        assertThat(names()).hasSize(1);
    }

    /** Rights that somebody else set: neither an entry nor an error comes of it, and the next run asks again. */
    @Test
    void aStoreWhoseRightsAreWrongCostsNothingButTheCache() {
        store.keepAnswer("a", entry("old"));
        Store denied = new Store(root, new Disk() {
            @Override
            public byte[] read(Path file, int maxBytes) throws IOException {
                throw new AccessDeniedException(file.toString());
            }

            @Override
            public void replace(Path file, byte[] content) throws IOException {
                throw new AccessDeniedException(file.toString());
            }
        });

        denied.keepAnswer("a", entry("new"));

        assertThat(denied.answer("a", MOST)).isEmpty();
        assertThat(text(store.answer("a", MOST))).isEqualTo("old");
    }

    @Test
    void aPlaceThatIsNoFolderCostsNothingButTheCache() throws IOException {
        Store broken = new Store(Files.writeString(folder.resolve("file"), "x"));

        broken.keepFile(COMMIT, "a", entry("x"));

        assertThat(broken.file(COMMIT, "a", MOST)).isEmpty();
    }

    @Test
    void aStoreNowhereRemembersNothing() {
        Store nowhere = new Store(null);

        nowhere.keepFile(COMMIT, "a", entry("x"));
        nowhere.keepAnswer("a", entry("x"));

        assertThat(nowhere.file(COMMIT, "a", MOST)).isEmpty();
        assertThat(nowhere.answer("a", MOST)).isEmpty();
    }

    @Test
    void whoeverWritesAtTheSameTimeNobodyReadsHalfAnEntry() throws Exception {
        List<String> contents = IntStream.range(0, 4)
                .mapToObj(i -> String.valueOf(i).repeat(900))
                .toList();
        ExecutorService processes = Executors.newFixedThreadPool(4);
        store.keepAnswer("a", entry(contents.get(0)));
        List<Callable<Boolean>> work = contents.stream()
                .<Callable<Boolean>>map(content -> () -> {
                    // Each with a store of its own, as two processes have.
                    Store own = new Store(root);
                    boolean whole = true;
                    for (int i = 0; i < 200; i++) {
                        own.keepAnswer("a", entry(content));
                        whole &= contents.contains(text(own.answer("a", MOST)));
                    }
                    return whole;
                })
                .toList();

        for (Future<Boolean> done : processes.invokeAll(work)) {
            assertThat(done.get()).isTrue();
        }
        processes.shutdown();
        assertThat(names()).hasSize(1);
    }

    /** Half of the file fits. */
    private static final class FullDisk implements Disk {
        @Override
        public byte[] read(Path file, int maxBytes) throws IOException {
            return Disk.REAL.read(file, maxBytes);
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            Path half = Files.createTempFile(file.getParent(), ".half-", "");
            try {
                Files.write(half, java.util.Arrays.copyOf(content, content.length / 2));
                throw new IOException("No space left on device");
            } finally {
                Files.delete(half);
            }
        }
    }

    private static Entry entry(String body) {
        return new Entry(true, "", bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(java.util.Optional<Entry> entry) {
        return entry.map(found -> new String(found.body(), StandardCharsets.UTF_8))
                .orElse("nothing");
    }

    private Path only() throws IOException {
        return names().get(0);
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
