package io.github.weightmark.cli;

import io.github.weightmark.gather.store.StoreFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Empties the cache. */
@Command(name = "clear", description = "Removes everything that was fetched before. The Hub's own cache is left alone.")
final class CacheClearCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    Verbosity verbosity = new Verbosity();

    CacheClearCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path folder = CacheFolder.of(shell);
        try {
            shell.out()
                    .println("Removed " + CacheFolder.contents(StoreFolder.clear(folder)) + ", from " + folder + ".");
            return Exit.PASS;
        } catch (IOException e) {
            throw new UsageException("The cache " + folder + " cannot be emptied. Check the rights on it.");
        }
    }
}
