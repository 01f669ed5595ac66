package io.github.weightmark.cli;

import io.github.weightmark.judge.Baseline;
import io.github.weightmark.judge.BaselineFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings were there before the policy: the baseline named, else the nearest weightmark.baseline above. */
final class BaselineChoice {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The baseline (default: the nearest weightmark.baseline upward from DIR, if there is one).")
    @Nullable
    Path file;

    Baseline baseline(Path folder) {
        if (file != null && !Files.isRegularFile(file)) {
            throw new UsageException("The baseline " + file + " does not exist or is not a file. Write it:"
                    + " weightmark baseline, or leave --baseline out.");
        }
        Path found = file != null ? file : Nearest.file(folder, Baseline.FILE_NAME);
        return found == null ? Baseline.NONE : BaselineFile.read(found);
    }
}
