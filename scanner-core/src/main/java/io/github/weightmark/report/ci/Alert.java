package io.github.weightmark.report.ci;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Sighting;
import java.util.List;

/**
 * One statement as build servers know them: a rule that fired at a place.
 *
 * @param rule stable for ever: {@code WM-CLAUSE-MAU-THRESHOLD}
 * @param model name of the model; empty when it is about none
 * @param tier of the model; empty when it is about none
 * @param level how much it weighs
 * @param undecided whether it says that something could not be read
 * @param message what, where and why
 * @param help how to go on
 * @param places where the project uses the model, the first of them to be shown; none for a model that only the command
 *     line names
 * @param accepted why it does not count: who waived it until when, or the line of the baseline; empty when it counts
 * @param fingerprint the same after edits above it, and with another revision of the model
 */
record Alert(
        String rule,
        String model,
        String tier,
        Level level,
        boolean undecided,
        String message,
        String help,
        List<Place> places,
        String accepted,
        String fingerprint) {

    boolean isAccepted() {
        return !accepted.isEmpty();
    }

    /**
     * A place in the project.
     *
     * @param file from the scanned folder, with forward slashes
     * @param line from 1
     * @param column from 1, in UTF-16 units
     * @param endColumn first column after the text
     */
    record Place(String file, int line, int column, int endColumn) {

        /** A file that is the model itself is shown by its first character. */
        static Place of(Sighting sighting) {
            if (sighting.line() == 0) {
                return new Place(sighting.file(), 1, 1, 2);
            }
            boolean oneLine = !sighting.raw().isEmpty() && sighting.raw().indexOf('\n') < 0;
            int column = Math.max(1, sighting.column());
            return new Place(
                    sighting.file(),
                    sighting.line(),
                    column,
                    column + (oneLine ? sighting.raw().length() : 1));
        }
    }
}
