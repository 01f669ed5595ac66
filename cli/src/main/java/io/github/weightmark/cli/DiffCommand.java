package io.github.weightmark.cli;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.report.Comparison;
import io.github.weightmark.report.ComparisonConsole;
import io.github.weightmark.report.ComparisonReport;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares two licences. */
@Command(
        name = "diff",
        description = {
            "Compares two licences clause by clause, and two texts word by word.",
            "Ends with 0 when they could be compared, same or not, and with 3 when a file was not read."
        })
final class DiffCommand extends AnswerCommand {

    @Parameters(index = "0", paramLabel = "A", description = "A file, or a licence id or name; - is standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String a;

    @Parameters(index = "1", paramLabel = "B", description = "What to compare it with.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String b;

    DiffCommand(Shell shell) {
        super(shell);
    }

    @Override
    Answer answer(Knowledge knowledge) {
        if (a.equals(LicenseFiles.STANDARD_INPUT) && b.equals(a)) {
            throw new UsageException("Standard input can be read once only. Give - one time.");
        }
        LicenseFiles reader = new LicenseFiles(knowledge, Limits.DEFAULT);
        Comparison comparison = LicenseDiff.between(side(a, knowledge, reader), side(b, knowledge, reader));
        return new Answer(
                out -> new ComparisonConsole(shell.color(), verbosity.detail(), knowledge).write(comparison, out),
                out -> new ComparisonReport().write(comparison, out),
                comparison.unread());
    }

    /** A file where there is one of that name, else a licence. */
    private DiffSide side(String name, Knowledge knowledge, LicenseFiles reader) {
        Optional<LicenseRule> rule = new Licenses(knowledge.licenses()).named(name);
        boolean path = name.equals(LicenseFiles.STANDARD_INPUT) || rule.isEmpty() && name.contains("/");
        if (path || isFile(name)) {
            return DiffSide.of(reader.read(name, shell.in()));
        }
        return rule.map(found -> DiffSide.of(name, found))
                .orElseThrow(() -> new UsageException("There is no file and no licence called \"" + name + "\"."
                        + new Glossary(knowledge).nearestLicenses(name)));
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
