package io.github.weightmark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about what Weightmark remembers on this machine. */
@Command(
        name = "cache",
        description = "Shows or empties what Weightmark itself has fetched before. The Hub's own cache is only read.",
        subcommands = {CacheInfoCommand.class, CacheClearCommand.class})
final class CacheCommand implements Runnable {

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given. Valid: cache info, cache clear.");
    }
}
