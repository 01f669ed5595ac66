package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {

    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());
    private static final Shell SHELL = new Shell(Map.of(), InputStream.nullInputStream(), NOWHERE, NOWHERE);

    @Test
    void everyCommandBearsTheNameItIsFoundBy() {
        CommandLine all = Commands.all(SHELL);
        assertThat(all.getSubcommands().keySet()).containsExactlyElementsOf(Commands.names());
        all.getSubcommands()
                .forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
    }

    @Test
    void aCommandThatIsNamedFirstIsMadeAlone() {
        for (String name : Commands.names()) {
            CommandLine line = Commands.needed(SHELL, name, "--help");
            assertThat(line.getSubcommands()).containsOnlyKeys(name);
            assertThat(usage(line, name)).isEqualTo(usage(Commands.all(SHELL), name));
        }
    }

    @Test
    void theVersionNeedsNone() {
        assertThat(Commands.needed(SHELL, "--version").getSubcommands()).isEmpty();
        assertThat(Commands.needed(SHELL, "-V").getSubcommands()).isEmpty();
    }

    @Test
    void whateverElseIsAskedKnowsAll() {
        String[][] others = {{}, {"--help"}, {"chek", "x"}, {"--version", "check"}, {"-h", "scan"}, {"CHECK"}};
        for (String[] arguments : others) {
            assertThat(Commands.needed(SHELL, arguments).getSubcommands().keySet())
                    .containsExactlyElementsOf(Commands.names());
        }
    }

    private static String usage(CommandLine line, String name) {
        return Objects.requireNonNull(line.getSubcommands().get(name)).getUsageMessage();
    }
}
