package io.github.weightmark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Where the command line begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Reports are UTF-8 whatever the locale says: a build log with LANG=C must not lose a quote.
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(arguments, System.getenv(), System.in, out, err);
        if (out.checkError() && code == Exit.PASS) {
            // A report that got lost, on a full disk for example, is no pass.
            err.println("weightmark: the result could not be written to standard output.");
            code = Exit.INCOMPLETE;
        }
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @param environment the environment variables
     * @param in standard input
     * @param out takes the result and nothing else
     * @param err takes everything else
     * @return the exit code, see {@link Exit}
     */
    public static int run(
            String[] arguments, Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
        Shell shell = new Shell(environment, in, out, err);
        CommandLine commands = Commands.needed(shell, arguments);
        commands.setOut(out);
        commands.setErr(err);
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(shell.color() ? Ansi.ON : Ansi.OFF));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(new Failures(shell));
        commands.setParameterExceptionHandler(Failures::usage);
        try {
            return commands.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // The JVM would end with 1, which means a violation.
            return Failures.internal(e, arguments, err);
        } finally {
            out.flush();
            err.flush();
        }
    }
}
