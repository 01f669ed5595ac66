package io.github.weightmark.cli;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.NoticeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a product has to carry because of its models. */
@Command(name = "notice", description = "Writes the third-party notice for all models that a project uses.")
final class NoticeCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    PolicyChoice policy = new PolicyChoice();

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Option(names = "--offline", description = "Open no socket; answer from files, caches and the bundled knowledge.")
    boolean offline;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the notice goes (default: standard output).")
    @Nullable
    Path output;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The project (default: the current folder).")
    Path folder = Path.of(".");

    NoticeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "The folder " + folder + " does not exist or is none. Give the root of a project.");
        }
        Knowledge knowledge = rules.knowledge();
        ScanSettings settings = new ScanSettings(
                EnumSet.of(SightingKind.USED, SightingKind.DEFAULT),
                offline,
                shell.today(),
                shell.environment(),
                Limits.DEFAULT);
        ScanResult result = new Scanner(knowledge, policy.policy(folder, knowledge), settings).scan(folder);
        StringBuilder notice = new StringBuilder();
        new NoticeReport(knowledge).write(result, notice);
        save(notice);
        return exit(result);
    }

    private void save(StringBuilder notice) {
        if (output == null) {
            shell.out().print(notice);
            return;
        }
        try {
            Files.writeString(output, notice);
        } catch (IOException e) {
            throw new UsageException("The notice " + output + " cannot be written (" + e + "). "
                    + "Check that its folder exists and that you may write there.");
        }
    }

    /** A notice that leaves a question open must not pass for a whole one. */
    private int exit(ScanResult result) {
        long open =
                result.models().stream().filter(NoticeReport::isOpenQuestion).count();
        long unread = result.problems().stream()
                .filter(problem -> problem.level() == Level.ERROR)
                .count();
        if (open == 0 && unread == 0) {
            return Exit.PASS;
        }
        shell.err()
                .println("weightmark: the notice is incomplete: the terms of " + open
                        + (open == 1 ? " model" : " models") + " cannot be told, and " + unread
                        + (unread == 1 ? " file was" : " files were") + " not read. Run: weightmark scan " + folder);
        return Exit.INCOMPLETE;
    }
}
