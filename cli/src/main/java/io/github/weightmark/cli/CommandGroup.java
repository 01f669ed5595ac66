package io.github.weightmark.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing by itself: says which commands it has. */
abstract class CommandGroup implements Runnable {

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public final void run() {
        String valid = spec.subcommands().keySet().stream()
                .map(command -> spec.name() + " " + command)
                .collect(Collectors.joining(", "));
        throw new ParameterException(spec.commandLine(), "No command given. Valid: " + valid + ".");
    }
}
