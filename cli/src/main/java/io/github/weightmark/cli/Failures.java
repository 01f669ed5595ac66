package io.github.weightmark.cli;

import io.github.weightmark.judge.PolicyException;
import io.github.weightmark.lock.LockException;
import io.github.weightmark.report.Plain;
import io.github.weightmark.report.ResultException;
import io.github.weightmark.rules.RuleException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into a message and an exit code: a crash must look neither like a pass nor like a violation. */
record Failures(Shell shell) implements IExecutionExceptionHandler {

    private static final Set<String> VERBOSE = Set.of("-v", "--verbose");

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof UsageException
                || exception instanceof PolicyException
                || exception instanceof LockException
                || exception instanceof RuleException
                || exception instanceof ResultException) {
            say(shell.err(), exception.getMessage());
            return Exit.USAGE;
        }
        return internal(exception, parsed.originalArgs().toArray(String[]::new), shell.err());
    }

    /** Something that should not happen: one line, the stack only for those who ask. */
    static int internal(Throwable failure, String[] arguments, PrintWriter err) {
        say(
                err,
                "internal error, nothing was decided: " + failure
                        + ". Please report it, with the output of the same command and -v.");
        if (Arrays.stream(arguments).anyMatch(VERBOSE::contains)) {
            StringWriter stack = new StringWriter();
            failure.printStackTrace(new PrintWriter(stack, true));
            err.print(Plain.lines(stack.toString()));
            err.flush();
        }
        return Exit.INCOMPLETE;
    }

    /** A wrong command line: what is wrong, and where the help is. */
    static int usage(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        say(err, message(exception));
        if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
            err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return Exit.USAGE;
    }

    /** A word where a command belongs is called one; "unmatched arguments" is the parser's view of it. */
    private static @Nullable String message(ParameterException exception) {
        boolean command = exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !exception.getCommandLine().getSubcommands().isEmpty();
        return command
                ? "There is no command '"
                        + ((UnmatchedArgumentException) exception)
                                .getUnmatched()
                                .get(0) + "'."
                : exception.getMessage();
    }

    /** Messages repeat names and values of files that a stranger may have written: none may steer the terminal. */
    private static void say(PrintWriter err, @Nullable String message) {
        err.println("weightmark: " + Plain.lines(String.valueOf(message)));
    }
}
