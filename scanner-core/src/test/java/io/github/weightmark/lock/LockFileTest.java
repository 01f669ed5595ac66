package io.github.weightmark.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back; what nobody read is refused. */
class LockFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("weightmark.lock");
        LockFile.write(file, Entries.lock("acme/tuned", Entries.restricted()));
    }

    @Test
    void aLockIsReadBackAsItWasWritten() {
        assertThat(LockFile.read(file)).isEqualTo(Entries.lock("acme/tuned", Entries.restricted()));
    }

    @Test
    void aLockIsReviewedLineByLine() throws IOException {
        assertThat(Files.readString(file))
                .isEqualTo("""
                        # What Weightmark read of the models this project uses. Commit it and review its changes; do not edit it.
                        # Written by: weightmark lock
                        lock: 1
                        rules: "2026.11.1"
                        models:
                          "acme/tuned":
                            tier: restricted
                            license: "LicenseRef-acme"
                            terms: restricted
                            origin: read
                            revision: "1111111111111111111111111111111111111111"
                            identity: "66aaaaaaaaaaaaaaaaaaaaaa"
                            texts:
                              "LICENSE": "ab12"
                            clauses:
                              - id: "mau-threshold"
                                parameters: {"count": 700000000}
                                source: "LICENSE:61-66"
                                quote: "greater than 700 million monthly active users"
                            bases:
                              - model: "huggingface:acme/base"
                                revision: "2222222222222222222222222222222222222222"
                                relation: "finetune"
                                tier: restricted
                                license: "MIT"
                                children:
                                  - model: "huggingface:acme/child"
                                    relation: "finetune"
                            conflicts:
                              - id: "declared-vs-detected"
                                message: "One: this.\\nOther: that."
                                sources: ["A"]
                            osaid: not-met
                            requirements: {P2: not-met}
                            mof-class: 3
                            eu-ai-act: "no"
                            seal: "%s"
                        """.formatted(LockWriter.seal("acme/tuned", Entries.restricted())));
    }

    @Test
    void whatAStrangerWroteCannotBreakOutOfItsLine() {
        String hostile = "x\"\n  tier: permissive\u2028\u202e\\ \uD83D\uDE00 \u0000 é 中 <<<<<<< : # - {";
        Clause clause = Clause.of(
                "a: b",
                Map.of("text", hostile, "count", 7L, "share", 0.5, "yes", true, "word", "true", "digits", "700"),
                Source.file(hostile),
                hostile);
        Lock lock = Entries.lock("a\": {}\n", Entries.with(clause.inheritedFrom(hostile)));

        LockFile.write(file, lock);

        assertThat(LockFile.read(file)).isEqualTo(lock);
    }

    @Test
    void anEmptyLockIsALock() {
        LockFile.write(file, Lock.NONE);

        assertThat(LockFile.read(file)).isEqualTo(Lock.NONE);
    }

    @Test
    void commentsAndBlankLinesMayBeAdded() throws IOException {
        Files.writeString(
                file, "# ours\n\n" + Files.readString(file).replace("    texts:", "\n    # reviewed\n    texts:"));

        assertThat(LockFile.read(file)).isEqualTo(Entries.lock("acme/tuned", Entries.restricted()));
    }

    @Test
    void anAnswerChangedByHandIsRefused() throws IOException {
        for (String[] change : List.of(
                new String[] {"tier: restricted", "tier: permissive"},
                new String[] {"700000000", "700"},
                new String[] {"LicenseRef-acme", "MIT"},
                new String[] {"acme/tuned", "acme/other"},
                new String[] {"origin: read", "origin: curated"},
                new String[] {"\"ab12\"", "\"ab13\""})) {
            write();
            edit(change[0], change[1]);
            assertThatThrownBy(() -> LockFile.read(file))
                    .as(change[1])
                    .isInstanceOf(LockException.class)
                    .hasMessageMatching("weightmark\\.lock:\\d+: the entry of acme/(tuned|other) was changed by hand\\."
                            + " Undo the change, or read the model again: weightmark lock --update\\.");
        }
    }

    @Test
    void aClauseTakenOutByHandIsRefused() throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf("    clauses:");
        Files.writeString(file, text.substring(0, from) + text.substring(text.indexOf("    bases:")));

        assertThatThrownBy(() -> LockFile.read(file)).hasMessageContaining("was changed by hand");
    }

    @Test
    void aLockOfANewerVersionIsRefused() throws IOException {
        edit("lock: 1", "lock: 2");

        assertRefused("weightmark.lock:3: this lock is of version 2, and this Weightmark reads version 1. Update"
                + " Weightmark, or write the lock anew: weightmark lock --update.");
    }

    @Test
    void whatAMergeLeftIsNamedAsSuch() throws IOException {
        edit("models:\n", "models:\n<<<<<<< ours\n");

        assertRefused("weightmark.lock:6: a merge left two versions here. Keep either of them, then run: weightmark"
                + " lock.");
    }

    @Test
    void aSecondDocumentIsRefused() throws IOException {
        Files.writeString(file, Files.readString(file) + "---\nlock: 1\n");

        assertRefused("weightmark.lock:3: this is not a lock as Weightmark writes it: something follows after its end."
                + " Undo the last change to it, or write it anew: weightmark lock --update.");
    }

    @Test
    void anEntryWithoutEndIsRefused() throws IOException {
        Files.writeString(file, "lock: 1\nmodels:\n  m: [" + "a,".repeat(60_000) + "]\n");

        assertRefused("weightmark.lock:3: this is not a lock as Weightmark writes it: an entry of more than 50000"
                + " values. Undo the last change to it, or write it anew: weightmark lock --update.");
    }

    @Test
    void listsWithinListsAndLinesWithoutEndAreRefused() throws IOException {
        Files.writeString(file, "lock: 1\nmodels:\n  m: " + "[".repeat(100_000));
        assertRefused("weightmark.lock:3: this is not a lock as Weightmark writes it: lists within lists without end."
                + " Undo the last change to it, or write it anew: weightmark lock --update.");

        Files.writeString(file, "lock: 1\nrules: " + "x".repeat(1 << 20));
        assertRefused("weightmark.lock:2: this is not a lock as Weightmark writes it: a line of more than 1048576"
                + " characters. Undo the last change to it, or write it anew: weightmark lock --update.");
    }

    @Test
    void manyModelsAreReadOneByOne() {
        TreeMap<String, LockEntry> models = new TreeMap<>();
        for (int i = 0; i < 3000; i++) {
            models.put("acme/model-" + i, Entries.restricted());
        }
        Lock many = new Lock("2026.11.1", models);

        LockFile.write(file, many);

        assertThat(LockFile.read(file)).isEqualTo(many);
    }

    @Test
    void aMissingVersionIsRefused() throws IOException {
        edit("lock: 1\n", "");

        assertRefused("weightmark.lock:3: this is not a lock as Weightmark writes it: its version is missing. Undo the"
                + " last change to it, or write it anew: weightmark lock --update.");
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws IOException {
        edit("    osaid:", "    waived: true\n    osaid:");

        assertThatThrownBy(() -> LockFile.read(file)).hasMessageContaining("\"waived\" is none of its keys.");
    }

    @Test
    void aWordThatIsNoneIsRefused() throws IOException {
        edit("tier: restricted", "tier: fine");

        assertThatThrownBy(() -> LockFile.read(file)).hasMessageContaining("\"fine\" is no word of a lock.");
    }

    @Test
    void aModelThatStandsTwiceIsRefused() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text + text.substring(text.indexOf("  \"acme/tuned\":")));

        assertThatThrownBy(() -> LockFile.read(file)).hasMessageContaining("\"acme/tuned\" stands here a second time.");
    }

    @Test
    void whatIsNoYamlIsRefused() throws IOException {
        Files.writeString(file, "lock: 1\nmodels: [\n");

        assertThatThrownBy(() -> LockFile.read(file))
                .isInstanceOf(LockException.class)
                .hasMessageStartingWith("weightmark.lock:3: this is not a lock: ")
                .hasMessageEndingWith("Undo the last change to it, or write it anew: weightmark lock --update.");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.writeString(file, "");

        assertRefused("weightmark.lock is empty. Write it anew: weightmark lock --update.");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});

        assertRefused("weightmark.lock is not UTF-8 text, so it is no lock. Write it anew: weightmark lock --update.");
    }

    @Test
    void aLockThatIsNotThereIsRefused() {
        file = folder.resolve("gone.lock");

        assertRefused("gone.lock cannot be read. Make it readable, or write it anew: weightmark lock --update.");
    }

    @Test
    void aLockWhoseListsHoldThemselvesIsRefused() throws IOException {
        Files.writeString(file, "lock: 1\nrules: x\nmodels: &a\n  m: *a\n");

        assertThatThrownBy(() -> LockFile.read(file)).isInstanceOf(LockException.class);
    }

    @Test
    void whereNothingCanBeWrittenTheOldLockStays() throws IOException {
        Path missing = folder.resolve("no/such/folder/weightmark.lock");

        assertThatThrownBy(() -> LockFile.write(missing, Lock.NONE))
                .isInstanceOf(LockException.class)
                .hasMessage("weightmark.lock cannot be written. Check the rights on its folder and the space on the"
                        + " disk.");
        assertThat(LockFile.read(file).models()).hasSize(1);
    }

    @Test
    void aFullDiskKeepsTheOldLockAndLeavesNothingBehind() throws IOException {
        byte[] before = Files.readAllBytes(file);
        LockFile.Disk full = (half, text) -> {
            Files.writeString(half, text.subSequence(0, text.length() / 2));
            throw new IOException("No space left on device");
        };

        assertThatThrownBy(() -> LockFile.write(file, Lock.NONE, full))
                .isInstanceOf(LockException.class)
                .hasMessage("weightmark.lock cannot be written. Check the rights on its folder and the space on the"
                        + " disk.");
        assertThat(file).hasBinaryContent(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void nothingHalfWrittenIsLeftBehind() throws IOException {
        LockFile.write(file, Entries.lock("acme/other", Entries.restricted()));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theSameFactsGiveTheSameBytes() {
        TreeMap<String, LockEntry> two =
                new TreeMap<>(Map.of("b/b", Entries.restricted(), "a/a", Entries.restricted()));

        assertThat(LockWriter.text(new Lock("1", two))).isEqualTo(LockWriter.text(new Lock("1", new TreeMap<>(two))));
        assertThat(LockWriter.text(new Lock("1", two)).indexOf("a/a"))
                .isLessThan(LockWriter.text(new Lock("1", two)).indexOf("b/b"));
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> LockFile.read(file))
                .isInstanceOf(LockException.class)
                .hasMessage(message);
    }
}
