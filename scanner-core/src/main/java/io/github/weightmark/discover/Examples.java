package io.github.weightmark.discover;

import java.util.List;

/**
 * What shows that a discovery rule works.
 *
 * @param match files with the sightings they hold
 * @param noMatch files without any
 */
record Examples(List<Example> match, List<Example> noMatch) {

    /**
     * @param name of the file, with its path
     * @param text its content
     * @param finds {@code reference kind} of each sighting, in order
     */
    record Example(String name, String text, List<String> finds) {}
}
