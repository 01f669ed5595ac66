package io.github.weightmark.cli;

import io.github.weightmark.domain.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The main job. */
@Command(name = "scan", description = "Finds every model in a project, judges it by the policy and reports.")
final class ScanCommand implements Callable<Integer> {

    private static final int PER_CENT = 100;

    private final Shell shell;

    @Mixin
    Judging judging = new Judging();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The project (default: the current folder).")
    Path folder = Path.of(".");

    @Mixin
    Stores stores = new Stores();

    ScanCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? "is a file, not a folder" : "does not exist";
            throw new UsageException("The folder " + folder + " " + what + ". Give the root folder of a project"
                    + (Files.exists(folder) ? "; for a single model use: weightmark check " + folder : "") + ".");
        }
        try (Progress progress = judging.verbosity.progress(shell, PER_CENT)) {
            return judging.run(shell, folder, scanner -> {
                ScanResult result = stores.asked
                        ? scanner.scanWithStores(folder, progress::to)
                        : scanner.scan(folder, progress::to);
                progress.close();
                return result;
            });
        }
    }
}
