package io.github.weightmark.cli;

import io.github.weightmark.LockReport;
import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Build;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    ProjectFile project = new ProjectFile();

    @Option(names = "--verify", description = "Write nothing; exit with 1 when the lock and the models differ.")
    boolean verify;

    @Option(names = "--update", description = "Read every model again and accept what has changed.")
    boolean update;

    @Option(names = "--offline", description = "Open no socket; lock what files and caches say.")
    boolean offline;

    @Option(names = "--lock", paramLabel = "FILE", description = "The lock (default: weightmark.lock in DIR).")
    @Nullable
    Path file;

    LockCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (verify && update) {
            throw new UsageException("--verify and --update exclude each other. Give one of them.");
        }
        Path folder = project.folder();
        Path target = project.target(file, Lock.FILE_NAME);
        if (verify && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("There is no " + target + " to verify. Write it: weightmark lock.");
        }
        Lock before = LockFile.former(target, update);
        LockReport report = new LockReport(before, scanner().lock(folder, Build.NONE, before));
        if (!verify) {
            LockFile.write(target, update ? report.updated() : report.kept());
        }
        project.tell(shell, target, report.lines(update), report.summary(verify, update));
        return Exit.of(report.verdict(verify, update));
    }

    private Scanner scanner() {
        Knowledge knowledge = project.rules.knowledge();
        ScanSettings settings =
                new ScanSettings(project.kinds.all(), offline, shell.today(), shell.environment(), Limits.DEFAULT);
        return new Scanner(knowledge, new PolicyReader(knowledge).builtIn("default"), settings);
    }
}
