package io.github.weightmark.cli;

import io.github.weightmark.judge.Policy;
import io.github.weightmark.judge.PolicyReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells whether a policy can be used. */
@Command(name = "validate", description = "Checks a policy file; the first mistake is told with its line.")
final class PolicyValidateCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The policy (default: the nearest weightmark.yml upward).")
    @Nullable
    Path file;

    PolicyValidateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        PolicyChoice choice = new PolicyChoice();
        choice.file = file;
        Path found = choice.found(Path.of(""));
        if (found == null) {
            throw new UsageException(
                    "There is no weightmark.yml here or above. Name the file: " + "weightmark policy validate FILE.");
        }
        Policy policy = new PolicyReader(rules.knowledge()).read(found);
        int waivers = policy.waivers().size();
        shell.out().println(found + " is a valid policy with " + waivers + (waivers == 1 ? " waiver." : " waivers."));
        return Exit.PASS;
    }
}
