package io.github.weightmark.cli;

import picocli.CommandLine.Command;

/** Everything about policies. */
@Command(
        name = "policy",
        description = "Shows the policy in force, or checks a policy file.",
        subcommands = {PolicyShowCommand.class, PolicyValidateCommand.class})
final class PolicyCommand extends CommandGroup {}
