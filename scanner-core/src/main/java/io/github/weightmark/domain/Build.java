package io.github.weightmark.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a build tool knows of a project and its files do not tell.
 *
 * @param elsewhere folders inside the project that are scanned by themselves: paths from the project, forward slashes
 * @param carriers libraries that bring models, sorted
 * @param licenses what the project says of its own licence
 * @param problems libraries that could not be looked into
 */
public record Build(Set<String> elsewhere, List<Carrier> carriers, List<PomLicense> licenses, List<Problem> problems) {

    /** Nothing is known: the folder is all there is. */
    public static final Build NONE = new Build(Set.of(), List.of(), List.of(), List.of());

    public Build {
        elsewhere = Collections.unmodifiableSet(new TreeSet<>(elsewhere));
        carriers = List.copyOf(carriers);
        licenses = List.copyOf(licenses);
        problems = List.copyOf(problems);
    }
}
