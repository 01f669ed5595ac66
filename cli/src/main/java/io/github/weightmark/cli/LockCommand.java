package io.github.weightmark.cli;

import io.github.weightmark.LockReport;
import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Build;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockException;
import io.github.weightmark.lock.LockFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes down what was read of a project's models, so that a build can go without network and notice changes. */
@Command(
        name = "lock",
        description = {
            "Writes weightmark.lock: what was read of every model that a project uses. Commit it.",
            "Without an option, new models are added, unused ones removed, and changes of the others only told."
        })
final class LockCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Kinds kinds = new Kinds();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Option(names = "--verify", description = "Write nothing; exit with 1 when the lock and the models differ.")
    boolean verify;

    @Option(names = "--update", description = "Read every model again and accept what has changed.")
    boolean update;

    @Option(names = "--offline", description = "Open no socket; lock what files and caches say.")
    boolean offline;

    @Option(names = "--lock", paramLabel = "FILE", description = "The lock (default: weightmark.lock in DIR).")
    @Nullable
    Path file;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The project (default: the current folder).")
    Path folder = Path.of(".");

    LockCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (verify && update) {
            throw new UsageException("--verify and --update exclude each other. Give one of them.");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException("The folder " + folder + " does not exist. Give the root folder of a project.");
        }
        Path target = file == null ? folder.resolve(Lock.FILE_NAME) : file;
        Lock before = before(target);
        LockReport report = new LockReport(before, scanner().lock(folder, Build.NONE, before));
        if (!verify) {
            LockFile.write(target, update ? report.updated() : report.kept());
        }
        print(String.valueOf(target.getFileName()), report);
        return Exit.of(report.verdict(verify, update));
    }

    /** What is written anew need not be readable; where it is, what cannot be read again is kept. */
    private Lock before(Path target) {
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (verify && !there) {
            throw new UsageException("There is no " + target + " to verify. Write it: weightmark lock.");
        }
        if (!there) {
            return Lock.NONE;
        }
        try {
            return LockFile.read(target);
        } catch (LockException e) {
            if (update) {
                return Lock.NONE;
            }
            throw e;
        }
    }

    private Scanner scanner() {
        Knowledge knowledge = rules.knowledge();
        ScanSettings settings =
                new ScanSettings(kinds.all(), offline, shell.today(), shell.environment(), Limits.DEFAULT);
        return new Scanner(knowledge, new PolicyReader(knowledge).builtIn("default"), settings);
    }

    private void print(String name, LockReport report) {
        List<String> lines = report.lines(update);
        if (!verbosity.quiet) {
            lines.forEach(shell.out()::println);
        }
        shell.out().println(name + ": " + report.summary(verify, update));
    }
}
