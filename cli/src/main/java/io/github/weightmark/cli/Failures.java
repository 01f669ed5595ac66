package io.github.weightmark.cli;

import io.github.weightmark.judge.PolicyException;
import io.github.weightmark.rules.RuleException;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into a message and an exit code: a crash must look neither like a pass nor like a violation. */
record Failures(Shell shell) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof UsageException
                || exception instanceof PolicyException
                || exception instanceof RuleException) {
            shell.err().println("weightmark: " + exception.getMessage());
            return Exit.USAGE;
        }
        shell.err()
                .println("weightmark: internal error, nothing was decided: " + exception
                        + ". Please report it with the output of -v.");
        if (verbose(parsed)) {
            exception.printStackTrace(shell.err());
        }
        return Exit.INCOMPLETE;
    }

    /** A wrong command line: what is wrong, and where the help is. */
    static int usage(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("weightmark: " + exception.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
            err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return Exit.USAGE;
    }

    private static boolean verbose(ParseResult parsed) {
        return parsed.originalArgs().stream()
                .anyMatch(argument -> Arrays.asList("-v", "--verbose").contains(argument));
    }
}
