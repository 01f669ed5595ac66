package io.github.weightmark.gather.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a model that is an OCI artifact, with what it leaves out filled in.
 *
 * @param host of the registry, with its port if it has one; empty for Docker Hub
 * @param repository the path in the registry; on Docker Hub the namespace is {@code ai} where none is written
 * @param version a tag, or the {@code sha256:…} of a manifest
 */
record DockerName(String host, String repository, String version) {

    private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9][a-z0-9.-]{0,252}(?::\\d{1,5})?");
    private static final Pattern OF_DOCKER_HUB = Pattern.compile("(?:(?:index|registry-1)\\.)?docker\\.io");
    private static final Pattern REPOSITORY =
            Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}(?:/[a-z0-9][a-z0-9._-]{0,127}){0,7}");
    private static final Pattern VERSION =
            Pattern.compile("([^:@]+)(?::(\\w[\\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?");

    /** Reads {@code [host/]path[:tag][@sha256:…]}; empty for anything else. */
    static Optional<DockerName> of(String written) {
        int slash = written.indexOf('/');
        String first = slash < 0 ? "" : written.substring(0, slash);
        boolean hosted = first.equals("localhost") || first.contains(".") || first.contains(":");
        Matcher rest = VERSION.matcher(hosted ? written.substring(slash + 1) : written);
        boolean fits = rest.matches()
                && REPOSITORY.matcher(rest.group(1)).matches()
                && !rest.group(1).contains("..")
                && (!hosted || HOST.matcher(first).matches());
        if (!fits) {
            return Optional.empty();
        }
        boolean docker = !hosted || OF_DOCKER_HUB.matcher(first).matches();
        String path = docker && !rest.group(1).contains("/") ? "ai/" + rest.group(1) : rest.group(1);
        String tag = rest.group(2) == null ? "latest" : rest.group(2);
        return Optional.of(new DockerName(docker ? "" : first, path, rest.group(3) == null ? tag : rest.group(3)));
    }
}
