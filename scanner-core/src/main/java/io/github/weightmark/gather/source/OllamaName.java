package io.github.weightmark.gather.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a model of Ollama, with what it leaves out filled in.
 *
 * @param host of the registry
 * @param namespace the publisher
 * @param model its name
 * @param tag which of its versions
 */
record OllamaName(String host, String namespace, String model, String tag) {

    static final String REGISTRY = "registry.ollama.ai";

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,79}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:\\d{1,5})?");

    /** Reads {@code [host/][namespace/]model[:tag]}; empty for anything else. */
    static Optional<OllamaName> of(String written) {
        int slash = written.lastIndexOf('/');
        int colon = written.indexOf(':', slash + 1);
        String tag = colon < 0 ? "latest" : written.substring(colon + 1);
        String[] parts = (colon < 0 ? written : written.substring(0, colon)).split("/", -1);
        if (parts.length > 3) {
            return Optional.empty();
        }
        String model = parts[parts.length - 1];
        String namespace = parts.length < 2 ? "library" : parts[parts.length - 2];
        String host = parts.length < 3 ? REGISTRY : parts[0];
        boolean fits = isPart(model)
                && isPart(namespace)
                && isPart(tag)
                && HOST.matcher(host).matches();
        return fits ? Optional.of(new OllamaName(host, namespace, model, tag)) : Optional.empty();
    }

    /** Its path in the registry. */
    String repository() {
        return namespace + "/" + model;
    }

    private static boolean isPart(String part) {
        return PART.matcher(part).matches() && !part.contains("..");
    }
}
