package io.github.weightmark.cli;

import io.github.weightmark.gather.http.HubSettings;
import io.github.weightmark.gather.store.StoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells where the caches lie and what they hold. */
@Command(name = "info", description = "Tells where the cache lies, what it holds, and where the Hub's own cache is.")
final class CacheInfoCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    Verbosity verbosity = new Verbosity();

    CacheInfoCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = CacheFolder.of(shell);
        shell.out().println("cache:      " + folder + CacheFolder.access(folder));
        shell.out().println("holds:      " + CacheFolder.contents(StoreFolder.contents(folder)));
        Path hub = new HubSettings(shell.environment()).cache();
        if (hub != null) {
            shell.out().println("Hub cache:  " + hub + (Files.isDirectory(hub) ? ", read only" : ", not there"));
        }
        return Exit.PASS;
    }
}
