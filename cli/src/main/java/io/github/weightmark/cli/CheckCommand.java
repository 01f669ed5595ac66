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
            arity = "1..*",
            paramLabel = "TARGET",
            description =
                    "org/name, pkg:huggingface/org/name@revision, openai:gpt-4o, ollama:llama3.1:8b, models/x.gguf")
    @SuppressWarnings("NullAway.Init") // set by picocli
    List<String> targets;

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Path.of("");
        return judging.run(shell, folder, scanner -> scanner.check(folder, targets));
    }
}
