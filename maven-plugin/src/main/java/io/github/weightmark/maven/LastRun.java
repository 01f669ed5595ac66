package io.github.weightmark.maven;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.JsonReport;
import io.github.weightmark.report.ResultException;
import io.github.weightmark.report.ResultReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the last run found, kept beside its reports: it holds as long as nothing that a verdict depends on has changed,
 * and the reports are still there as they were written.
 *
 * @param file where it is kept
 */
record LastRun(Path file) {

    /** What was found from the same inputs; empty when they differ, or when nothing usable was kept. */
    Optional<ScanResult> of(String inputs, List<Path> reports) {
        try {
            String kept = Files.readString(file);
            int line = kept.indexOf('\n');
            boolean same = line > 0 && kept.substring(0, line).equals(inputs + " " + hash(reports));
            return same
                    ? Optional.of(new ResultReader().read(kept.substring(line + 1), file.toString()))
                    : Optional.empty();
        } catch (IOException | ResultException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a result, when it may be kept; a build does not fail over it.
     *
     * @param elsewhere folders of the project whose files are not among the inputs
     */
    void keep(String inputs, List<Path> reports, ScanResult result, boolean offline, Set<String> elsewhere) {
        try {
            if (lasts(result, offline) && result.models().stream().noneMatch(model -> isUnseen(model, elsewhere))) {
                StringBuilder text = new StringBuilder(inputs + " " + hash(reports) + "\n");
                new JsonReport().write(result, text);
                Files.writeString(file, text);
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The next run looks again, that is all.
        }
    }

    /** What could not be read or reached is asked for again the next time; without network there is nobody to ask. */
    private static boolean lasts(ScanResult result, boolean offline) {
        Level most = offline ? Level.WARNING : Level.NOTE;
        return result.models().stream().noneMatch(model -> model.verdict() == Verdict.INCOMPLETE)
                && result.problems().stream().map(Problem::level).allMatch(level -> level != Level.ERROR)
                && result.models().stream()
                        .map(ModelResult::assessment)
                        .flatMap(assessment -> assessment.problems().stream())
                        .allMatch(problem -> problem.level().compareTo(most) <= 0);
    }

    /** Read from a store of this machine, or from a file that is not among the inputs: nobody tells when that changes. */
    private static boolean isUnseen(ModelResult result, Set<String> elsewhere) {
        ModelRef model = result.model();
        if (result.assessment().origin() != Origin.READ || model.onHub()) {
            return false;
        }
        String path = model.id() + "/";
        return !model.provider().equals(Reference.FILE)
                || path.startsWith("..")
                || Path.of(model.id()).isAbsolute()
                || Arrays.stream(path.split("/")).anyMatch(Fingerprint.NEVER_SCANNED::contains)
                || elsewhere.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    private static String hash(List<Path> reports) throws IOException {
        Fingerprint all = new Fingerprint();
        for (Path report : reports) {
            all.file(report);
        }
        return all.value();
    }
}
