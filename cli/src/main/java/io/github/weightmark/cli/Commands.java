package io.github.weightmark.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the commands, handing the shell to those that want it. Only the one that is asked for is made: to read the
 * options of all takes longer than most of them run.
 */
record Commands(Shell shell) implements IFactory {

    private static final List<Entry> ALL = List.of(
            new Entry("scan", ScanCommand.class),
            new Entry("check", CheckCommand.class),
            new Entry("report", ReportCommand.class),
            new Entry("notice", NoticeCommand.class),
            new Entry("identify", IdentifyCommand.class),
            new Entry("explain", ExplainCommand.class),
            new Entry("diff", DiffCommand.class),
            new Entry("lock", LockCommand.class),
            new Entry("baseline", BaselineCommand.class),
            new Entry("policy", PolicyCommand.class),
            new Entry("cache", CacheCommand.class));

    private static final Set<String> VERSION = Set.of("-V", "--version");

    private record Entry(String name, Class<?> type) {}

    /** The names of all commands, in the order of the help. */
    static List<String> names() {
        return ALL.stream().map(Entry::name).toList();
    }

    /** The command line with every command, as help, completion and manual need it. */
    static CommandLine all(Shell shell) {
        return line(shell, entry -> true);
    }

    /** A command line that answers {@code arguments} as the one with every command does. */
    static CommandLine needed(Shell shell, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (VERSION.contains(first) && arguments.length == 1) {
            return line(shell, entry -> false);
        }
        return names().contains(first) ? line(shell, entry -> entry.name().equals(first)) : all(shell);
    }

    private static CommandLine line(Shell shell, Predicate<Entry> wanted) {
        Commands factory = new Commands(shell);
        CommandLine line = new CommandLine(new WeightmarkCommand(), factory);
        ALL.stream().filter(wanted).forEach(entry -> line.addSubcommand(new CommandLine(entry.type(), factory)));
        return line;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Shell.class) {
                return type.cast(constructor.newInstance(shell));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
