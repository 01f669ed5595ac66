package io.github.weightmark.cli;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.ResultReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the result of an earlier scan in other formats, judged anew by the policy of today. */
@Command(
        name = "report",
        description =
                "Writes the result of an earlier scan in other formats, judged anew by the policy; scans nothing.")
final class ReportCommand implements Callable<Integer> {

    /** Larger than the report of any project; a file beyond it is something else. */
    private static final long MOST_BYTES = 512L << 20;

    private final Shell shell;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "The JSON report of a scan (weightmark scan --format json=FILE).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    Path from;

    @Option(names = "--fail-on", paramLabel = "VERDICT", description = "As for scan.")
    @Nullable
    String failOn;

    @Mixin
    PolicyChoice policy = new PolicyChoice();

    @Mixin
    BaselineChoice baseline = new BaselineChoice();

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Outputs outputs = new Outputs();

    @Mixin
    Verbosity verbosity = new Verbosity();

    ReportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        outputs.check();
        boolean strict = Judging.failsOnReview(failOn);
        Knowledge knowledge = rules.knowledge();
        Policy chosen = policy.policy(Path.of("."), knowledge).with(baseline.baseline(Path.of(".")));
        ScanSettings settings = new ScanSettings(
                EnumSet.allOf(SightingKind.class), true, shell.today(), shell.environment(), Limits.DEFAULT);
        ScanResult result = new Scanner(knowledge, chosen, settings).judge(read());
        outputs.write(result, knowledge, shell, verbosity.detail());
        return Exit.of(result, strict);
    }

    private ScanResult read() {
        try {
            if (Files.size(from) > MOST_BYTES) {
                throw new UsageException(from + " has more than 512 MB. Give the JSON report of a scan to --from.");
            }
            return new ResultReader().read(Files.readString(from), from.toString());
        } catch (CharacterCodingException e) {
            throw new UsageException(from + " is not text in UTF-8. Give the JSON report of a scan to --from.");
        } catch (IOException e) {
            throw new UsageException("The report " + from + " cannot be read (" + e
                    + "). Give the JSON report of a scan" + " to --from.");
        }
    }
}
