package io.github.weightmark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about policies. */
@Command(
        name = "policy",
        description = "Shows the policy in force, or checks a policy file.",
        subcommands = {PolicyShowCommand.class, PolicyValidateCommand.class})
final class PolicyCommand implements Runnable {

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given. Valid: policy show, policy validate.");
    }
}
