package io.github.weightmark.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * The inputs of a run, as they were before it read any of them.
 *
 * @param day on which waivers were judged, counted from 1970
 * @param contents a hash over everything, files by their contents
 * @param stamps a hash over everything, files by their stamps; empty when these prove nothing
 * @param policies files that the policy extends
 */
record Snapshot(long day, String contents, String stamps, List<Path> policies) {}
