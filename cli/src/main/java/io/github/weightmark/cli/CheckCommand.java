package io.github.weightmark.cli;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.Plain;
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
                scanner -> placed(
                        stores.asked ? scanner.checkWithStores(folder, targets) : scanner.check(folder, targets)));
    }

    /** A bare name is nobody's model: what to write instead is told at once, and what may be meant. */
    private ScanResult placed(ScanResult result) {
        List<String> bare = result.models().stream()
                .map(ModelResult::model)
                .filter(model -> model.provider().equals(Reference.UNKNOWN))
                .map(ModelRef::id)
                .toList();
        if (!bare.isEmpty()) {
            Glossary glossary = new Glossary(judging.rules.knowledge());
            bare.forEach(name -> shell.err().println("weightmark: " + Plain.lines(BareName.advice(name, glossary))));
            shell.err().flush();
        }
        return result;
    }
}
