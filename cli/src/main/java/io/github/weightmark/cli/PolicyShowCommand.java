package io.github.weightmark.cli;

import io.github.weightmark.judge.Policy;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what judges. */
@Command(name = "show", description = "Prints the policy in force, with all that it extends filled in.")
final class PolicyShowCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    PolicyChoice choice = new PolicyChoice();

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The project (default: the current folder).")
    Path folder = Path.of("");

    PolicyShowCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Knowledge knowledge = rules.knowledge();
        Policy policy = choice.policy(folder, knowledge);
        shell.out().println("# " + choice.name(folder));
        shell.out().println(PolicyText.of(policy));
        return Exit.PASS;
    }
}
