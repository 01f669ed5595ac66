package io.github.weightmark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a sub-command: says which there are. */
@Command(
        name = "weightmark",
        description = "Finds the AI models a project uses and tells what their licences allow.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLines.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:pass",
            "1:the policy is violated",
            "2:the command line, the policy or a rule file is wrong",
            "3:could not decide: something could not be read or reached"
        })
final class WeightmarkCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "No command given. Valid: " + String.join(", ", Commands.names()) + ".");
    }
}
