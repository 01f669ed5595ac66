package io.github.weightmark.cli;

import picocli.CommandLine.Command;

/** Everything about what Weightmark remembers on this machine. */
@Command(
        name = "cache",
        description = "Shows or empties what Weightmark itself has fetched before. The Hub's own cache is only read.",
        subcommands = {CacheInfoCommand.class, CacheClearCommand.class})
final class CacheCommand extends CommandGroup {}
