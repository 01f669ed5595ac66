package io.github.weightmark.cli;

import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.report.IdentifiedFile;
import java.util.List;

/**
 * A licence file as read.
 *
 * @param path as asked for
 * @param text its words; empty when it could not be read
 * @param reading licences and clauses in it
 * @param problems why it could not be read, or not wholly
 */
record LicenseFile(String path, String text, Reading reading, List<Problem> problems) {

    LicenseFile {
        problems = List.copyOf(problems);
    }

    IdentifiedFile identified() {
        return new IdentifiedFile(path, reading.matches(), reading.clauses(), problems);
    }
}
