package io.github.weightmark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges models before anybody uses them. */
@Command(
        name = "check",
        description = "Judges models by name: a Hub id, purl, provider:name, model folder or weight file.")
final class CheckCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    Judging judging = new Judging();

    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description =
                    "org/name, pkg:huggingface/org/name@revision, openai:gpt-4o, ollama:llama3.1:8b, models/x.gguf")
    List<String> targets = List.of();

    @Mixin
    Stores stores = new Stores();

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (targets.isEmpty() && !stores.asked) {
            throw new UsageException("No model was given to check. Name one, as in: weightmark check org/name; "
                    + "or give --cache to check those that this machine holds.");
        }
        Path folder = Path.of("");
        return judging.run(
                shell,
                folder,
                scanner -> stores.asked ? scanner.checkWithStores(folder, targets) : scanner.check(folder, targets));
    }
}
