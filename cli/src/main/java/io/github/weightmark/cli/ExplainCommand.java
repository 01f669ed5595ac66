package io.github.weightmark.cli;

import io.github.weightmark.report.Explanation;
import io.github.weightmark.report.ExplanationReport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what the knowledge base holds. */
@Command(
        name = "explain",
        description = "Explains a licence, clause, tier, provider, model or model family from the knowledge base.")
final class ExplainCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Parameters(paramLabel = "TERM", description = "llama3.1, mau-threshold, restricted, openai, org/name ...")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String term;

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Glossary glossary = new Glossary(rules.knowledge());
        List<Explanation> found = glossary.explain(term, verbosity.verbose);
        if (found.isEmpty()) {
            throw new UsageException("Nothing is known by the name \"" + term + "\"." + glossary.nearest(term));
        }
        new ExplanationReport(shell.color()).write(found, shell.out());
        return Exit.PASS;
    }
}
