package io.github.weightmark.gather.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a model on Docker Hub, with what it leaves out filled in.
 *
 * @param repository namespace and name; the namespace is {@code ai} where none is written
 * @param version a tag, or the {@code sha256:…} of a manifest
 */
record DockerName(String repository, String version) {

    private static final Pattern NAME = Pattern.compile("(?:(?:index\\.|registry-1\\.)?docker\\.io/)?"
            + "((?:[a-z0-9][a-z0-9_-]{0,99}/)?[a-z0-9][a-z0-9._-]{0,127})"
            + "(?::([\\w][\\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?");

    /** Reads {@code [docker.io/][namespace/]name[:tag][@sha256:…]}; empty for anything else, other hosts included. */
    static Optional<DockerName> of(String written) {
        Matcher name = NAME.matcher(written);
        if (!name.matches()) {
            return Optional.empty();
        }
        String repository = name.group(1).contains("/") ? name.group(1) : "ai/" + name.group(1);
        String tag = name.group(2) == null ? "latest" : name.group(2);
        return Optional.of(new DockerName(repository, name.group(3) == null ? tag : name.group(3)));
    }
}
