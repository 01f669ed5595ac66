package io.github.weightmark.maven;

import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/**
 * What a goal that reports is to look at.
 *
 * @param goal its name; each goal has a last run of its own
 * @param failOn what fails the build, in the user's words
 * @param modules whose libraries are looked into
 * @param elsewhere folders of modules that are looked at by themselves, as paths from this one
 * @param leftOut modules of the reactor that should be looked at and are not part of this build, by name
 */
record Task(String goal, String failOn, List<MavenProject> modules, Set<String> elsewhere, List<String> leftOut) {}
