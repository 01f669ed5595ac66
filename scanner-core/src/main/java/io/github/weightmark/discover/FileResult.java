package io.github.weightmark.discover;

import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one file gave.
 *
 * @param sightings in no order
 * @param problems what could not be read of it
 * @param links what it has to say to other files
 * @param looked whether it was looked into, or its name said all
 */
record FileResult(List<Sighting> sightings, List<Problem> problems, List<Consumer<Links>> links, boolean looked) {

    /** Read, and nothing there. */
    static final FileResult NOTHING = new FileResult(List.of(), List.of(), List.of(), true);
    /** Not a text. */
    static final FileResult PASSED_OVER = new FileResult(List.of(), List.of(), List.of(), false);

    static FileResult of(Finds finds) {
        boolean nothing = finds.all().isEmpty()
                && finds.problems().isEmpty()
                && finds.ties().links().isEmpty();
        return nothing
                ? NOTHING
                : new FileResult(
                        List.copyOf(finds.all()),
                        List.copyOf(finds.problems()),
                        List.copyOf(finds.ties().links()),
                        true);
    }

    static FileResult named(List<Sighting> sightings, List<Problem> problems) {
        return new FileResult(List.copyOf(sightings), List.copyOf(problems), List.of(), true);
    }

    static FileResult problem(Problem problem) {
        return new FileResult(List.of(), List.of(problem), List.of(), false);
    }
}
