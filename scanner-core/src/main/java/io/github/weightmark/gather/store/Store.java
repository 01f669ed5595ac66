package io.github.weightmark.gather.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched before. Files are kept by the commit they stand at and never change; answers about things that move
 * are kept with the tag by which the Hub can say that they have not. Several processes may share one store: every
 * entry is a file of its own, replaced as a whole. A store that cannot be used costs time, never an answer.
 */
public final class Store {

    private final @Nullable Path root;
    private final Disk disk;

    /** @param root its folder; {@code null} when nothing can be kept on this machine */
    public Store(@Nullable Path root) {
        this(root, Disk.REAL);
    }

    Store(@Nullable Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    /** The file that {@code key} names at {@code commit}. */
    public Optional<Entry> file(String commit, String key, int maxBytes) {
        return read(fileOf(commit, key), key, maxBytes);
    }

    /** Keeps a file for good. */
    public void keepFile(String commit, String key, Entry content) {
        write(fileOf(commit, key), key, content);
    }

    /** The last answer to {@code key}. */
    public Optional<Entry> answer(String key, int maxBytes) {
        return read(answerOf(key), key, maxBytes);
    }

    /** Keeps an answer until the next one. */
    public void keepAnswer(String key, Entry answer) {
        write(answerOf(key), key, answer);
    }

    private Optional<Entry> read(@Nullable Path file, String key, int maxBytes) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Entry.of(key, disk.read(file, maxBytes + Entry.OVERHEAD));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(@Nullable Path file, String key, Entry entry) {
        if (file == null) {
            return;
        }
        try {
            disk.replace(file, entry.bytes(key));
        } catch (IOException e) {
            // A full or write-protected disk: what was there stays, and the next run asks again.
        }
    }

    private @Nullable Path fileOf(String commit, String key) {
        return root == null ? null : root.resolve("files").resolve(commit).resolve(name(key));
    }

    private @Nullable Path answerOf(String key) {
        return root == null ? null : root.resolve("answers").resolve(name(key));
    }

    /** Strangers' paths never become ours. */
    private static String name(String key) {
        return Entry.Sha256Hex.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
