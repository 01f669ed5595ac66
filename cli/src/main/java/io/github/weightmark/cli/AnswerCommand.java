package io.github.weightmark.cli;

import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have in common that read licence texts and answer on the console or as JSON. */
abstract class AnswerCommand implements Callable<Integer> {

    final Shell shell;

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "console or json (default: console).")
    String format = "console";

    AnswerCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = Format.of(format);
        Answer answer = answer(rules.knowledge());
        switch (chosen) {
            case JSON -> answer.json().to(shell.out());
            case CONSOLE -> answer.console().to(shell.out());
        }
        return answer.unread() ? Exit.INCOMPLETE : Exit.PASS;
    }

    abstract Answer answer(Knowledge knowledge);

    /**
     * An answer in both formats.
     *
     * @param unread whether a text was not read
     */
    record Answer(Writing console, Writing json, boolean unread) {}

    /** Writes an answer. */
    interface Writing {
        void to(Appendable out) throws IOException;
    }
}
