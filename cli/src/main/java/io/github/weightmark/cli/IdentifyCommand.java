package io.github.weightmark.cli;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.IdentifiedFile;
import io.github.weightmark.report.IdentifyConsole;
import io.github.weightmark.report.IdentifyReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which licence a text is. */
@Command(
        name = "identify",
        description = "Tells which licence a text is, what differs from it, and which clauses it holds.")
final class IdentifyCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "console or json (default: console).")
    String format = "console";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text, Markdown, HTML or PDF.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    List<Path> files;

    IdentifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = Format.of(format);
        Knowledge knowledge = rules.knowledge();
        LicenseFiles reader = new LicenseFiles(knowledge, Limits.DEFAULT);
        List<IdentifiedFile> answers = files.stream().map(reader::identify).toList();
        switch (chosen) {
            case JSON -> new IdentifyReport().write(answers, shell.out());
            case CONSOLE -> new IdentifyConsole(shell.color()).write(answers, shell.out());
        }
        boolean unread = answers.stream().anyMatch(IdentifiedFile::unread);
        return unread ? Exit.INCOMPLETE : Exit.PASS;
    }
}
