package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The table of options in the manual names the commands that have them, all of them and no other. */
class OptionTableTest {

    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());
    private static final Shell SHELL = new Shell(Map.of(), InputStream.nullInputStream(), NOWHERE, NOWHERE);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`-[^|]*(?:\\\\\\|[^|]*)*) \\| ([^|]+) \\| .*\\|$");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+|-[a-z])");
    private static final Set<String> EVERYWHERE = Set.of("--help", "--version", "--from");

    @Test
    void itNamesTheCommandsOfEachOption() throws IOException {
        assertThat(documented()).isEqualTo(offered());
    }

    private static Map<String, Set<String>> documented() throws IOException {
        String manual = Recipes.text("docs/cli.md");
        Map<String, Set<String>> table = new TreeMap<>();
        for (MatchResult row : ROW.matcher(manual).results().toList()) {
            Set<String> commands = row.group(2).equals("all") ? all().keySet() : named(row.group(2));
            OPTION.matcher(row.group(1))
                    .results()
                    .map(option -> option.group(1))
                    .forEach(option -> table.computeIfAbsent(option, any -> new TreeSet<>())
                            .addAll(commands));
        }
        return table;
    }

    private static Set<String> named(String cell) {
        return new TreeSet<>(Arrays.asList(cell.split(", ")));
    }

    private static Map<String, Set<String>> offered() {
        Map<String, Set<String>> table = new TreeMap<>();
        all().forEach((name, command) -> command.getCommandSpec().options().stream()
                .flatMap(OptionTableTest::names)
                .forEach(option ->
                        table.computeIfAbsent(option, any -> new TreeSet<>()).add(name)));
        return table;
    }

    /** As the table writes them: the short name of -q and -v alone, both of -f and -o, else the long one. */
    private static Stream<String> names(OptionSpec option) {
        if (EVERYWHERE.contains(option.longestName())) {
            return Stream.empty();
        }
        return Set.of("--quiet", "--verbose").contains(option.longestName())
                ? Stream.of(option.shortestName())
                : Arrays.stream(option.names());
    }

    /** Every command that does something; of a group, those in it. */
    private static Map<String, CommandLine> all() {
        Map<String, CommandLine> all = new TreeMap<>();
        Commands.all(SHELL).getSubcommands().forEach((name, command) -> {
            if (command.getSubcommands().isEmpty()) {
                all.put(name, command);
            }
            command.getSubcommands().forEach((inner, line) -> all.put(name + " " + inner, line));
        });
        return all;
    }
}
