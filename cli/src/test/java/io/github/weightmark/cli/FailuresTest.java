package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.judge.PolicyException;
import io.github.weightmark.rules.RuleException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class FailuresTest {

    @Command
    static final class Failing implements Runnable {

        private final RuntimeException failure;

        @Option(names = "-v")
        boolean verbose;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public void run() {
            throw failure;
        }
    }

    @Test
    void aMistakeOfTheUserIsToldInOneLineAndEndsWithTwo() {
        for (RuntimeException mistake :
                new RuntimeException[] {new UsageException("m"), new PolicyException("m"), new RuleException("m")}) {
            assertThat(run(mistake)).isEqualTo(new Run(2, "", "weightmark: m\n"));
        }
    }

    @Test
    void aMistakeOfOursIsNeitherAPassNorAViolation() {
        assertThat(run(new IllegalStateException("oh")))
                .isEqualTo(new Run(
                        3,
                        "",
                        "weightmark: internal error, nothing was decided: java.lang.IllegalStateException: oh. "
                                + "Please report it, with the output of the same command and -v.\n"));
    }

    @Test
    void theStackIsForThoseWhoAsk() {
        assertThat(run(new IllegalStateException("oh"), "-v").err())
                .contains("\tat io.github.weightmark.cli.FailuresTest");
    }

    @Test
    void aStackThatIsTooDeepIsAnInternalErrorToo() {
        StringWriter err = new StringWriter();
        int code = Failures.internal(new StackOverflowError(), new String[0], new PrintWriter(err));
        assertThat(code).isEqualTo(3);
        assertThat(err.toString())
                .startsWith("weightmark: internal error, nothing was decided: java.lang.StackOverflow");
    }

    private static Run run(RuntimeException failure, String... arguments) {
        StringWriter err = new StringWriter();
        Shell shell = new Shell(
                Map.of(),
                java.io.InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true));
        CommandLine commands = new CommandLine(new Failing(failure));
        commands.setExecutionExceptionHandler(new Failures(shell));
        return new Run(commands.execute(arguments), "", err.toString());
    }
}
