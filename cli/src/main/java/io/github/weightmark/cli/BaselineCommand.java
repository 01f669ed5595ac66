package io.github.weightmark.cli;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.judge.Baseline;
import io.github.weightmark.judge.BaselineFile;
import io.github.weightmark.judge.BaselineUpdate;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a project with findings take up a policy: what is there is written down, and only new findings fail. */
@Command(
        name = "baseline",
        description = {
            "Writes weightmark.baseline: what stands against a project's models today. Commit it; only new findings fail.",
            "Run again, it drops what is fixed. What is new comes in with --update only."
        })
final class BaselineCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    PolicyChoice policy = new PolicyChoice();

    @Mixin
    LockChoice lock = new LockChoice();

    @Mixin
    ProjectFile project = new ProjectFile();

    @Option(names = "--update", description = "Accept what is new, too.")
    boolean update;

    @Option(names = "--offline", description = "Open no socket; answer from files, caches and the bundled knowledge.")
    boolean offline;

    @Option(names = "--baseline", paramLabel = "FILE", description = "The file (default: weightmark.baseline in DIR).")
    @Nullable
    Path file;

    BaselineCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path folder = project.folder();
        Path target = project.target(file, Baseline.FILE_NAME);
        boolean first = !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        Knowledge knowledge = project.rules.knowledge();
        Policy chosen = policy.policy(folder, knowledge);
        ScanSettings settings = new ScanSettings(
                project.kinds.all(), offline, shell.today(), shell.environment(), Limits.DEFAULT, lock.found(folder));
        ScanResult result = new Scanner(knowledge, chosen, settings).scan(folder);
        BaselineUpdate changes = new BaselineUpdate(first ? Baseline.NONE : BaselineFile.read(target), chosen, result);
        boolean accepted = first || update;
        BaselineFile.write(target, accepted ? changes.updated() : changes.kept());
        project.tell(shell, target, changes.lines(accepted), changes.summary(accepted));
        return Exit.of(changes.verdict(accepted));
    }
}
