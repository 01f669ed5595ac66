package io.github.weightmark.cli;

import io.github.weightmark.lock.Lock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lock answers where nothing can be read: the one named, else the nearest weightmark.lock above. */
final class LockChoice {

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description = "The lock (default: the nearest weightmark.lock upward from DIR, if there is one).")
    @Nullable
    Path file;

    /** The file that will be read; {@code null} for none. */
    @Nullable
    Path found(Path folder) {
        if (file != null && !Files.isRegularFile(file)) {
            throw new UsageException("The lock " + file + " does not exist or is not a file. Write it: weightmark lock,"
                    + " or leave --lock out.");
        }
        return file != null ? file : Nearest.file(folder, Lock.FILE_NAME);
    }
}
