package io.github.weightmark.cli;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.IdentifiedFile;
import io.github.weightmark.report.IdentifyConsole;
import io.github.weightmark.report.IdentifyReport;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says which licence a text is. */
@Command(
        name = "identify",
        description = {
            "Tells which licence a text is, what differs from it, and which clauses it holds.",
            "Ends with 0 when every text was read, recognised or not, and with 3 when one was not read."
        })
final class IdentifyCommand extends AnswerCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "Text, Markdown, reStructuredText, HTML, PDF or notebook; - is standard input.",
                "In a folder, all files called like a licence (LICENSE, COPYING, NOTICE, USE_POLICY.md ...) "
                        + "and all texts in folders called licenses."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    List<String> files;

    IdentifyCommand(Shell shell) {
        super(shell);
    }

    @Override
    Answer answer(Knowledge knowledge) {
        LicenseFiles reader = new LicenseFiles(knowledge, Limits.DEFAULT);
        List<IdentifiedFile> answers = all(Inputs.of(files, reader, shell.in(), Limits.DEFAULT));
        return new Answer(
                out -> new IdentifyConsole(shell.color(), verbosity.detail(), knowledge).write(answers, out),
                out -> new IdentifyReport().write(answers, out),
                answers.stream().anyMatch(IdentifiedFile::unread));
    }

    /** Read on all cores; the answers stand in the order asked, whoever was first. */
    private List<IdentifiedFile> all(List<Supplier<LicenseFile>> works) {
        try (Progress progress = verbosity.progress(shell, works.size())) {
            return works.parallelStream()
                    .map(work -> {
                        IdentifiedFile answer = work.get().identified();
                        progress.step();
                        return answer;
                    })
                    .toList();
        }
    }
}
