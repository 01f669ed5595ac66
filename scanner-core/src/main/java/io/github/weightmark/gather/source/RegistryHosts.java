package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The registries that may be asked when the name of a model holds a host: those that everybody knows, and those that
 * whoever scans names. Any other host is a stranger's word, and may be anywhere, inside the own network as well.
 */
final class RegistryHosts {

    private static final String VARIABLE = "WEIGHTMARK_REGISTRIES";
    private static final Set<String> KNOWN = Set.of("ghcr.io", "quay.io");
    private static final Pattern ENTRY =
            Pattern.compile("(?:(https?)://)?([A-Za-z0-9][A-Za-z0-9.-]{0,252}(?::\\d{1,5})?)/*");

    private final SortedMap<String, String> endpoints = new TreeMap<>();
    private String mistake = "";

    RegistryHosts(Surroundings at) {
        KNOWN.forEach(host -> endpoints.put(host, "https://" + host));
        for (String entry : at.value(VARIABLE).split("[,\\s]+")) {
            Matcher named = ENTRY.matcher(entry);
            if (named.matches()) {
                String host = named.group(2).toLowerCase(Locale.ROOT);
                endpoints.put(host, (named.group(1) == null ? "https" : named.group(1)) + "://" + host);
            } else if (!entry.isEmpty() && mistake.isEmpty()) {
                mistake = entry;
            }
        }
    }

    /** Where to ask; empty for a host that nobody vouches for. */
    Optional<String> endpoint(String host) {
        return Optional.ofNullable(endpoints.get(host.toLowerCase(Locale.ROOT)));
    }

    /** Why a model was not looked up in the registry that its name holds. */
    Evidence notAsked(ModelRef model, String host) {
        return Evidence.none(model, List.of(mistake.isEmpty() ? unknown(model, host) : mistaken(model)));
    }

    private static Problem unknown(ModelRef model, String host) {
        return new Problem(
                "registry.not-asked",
                Level.WARNING,
                model.name() + " names the registry " + host
                        + ", which was not asked: a name must not choose whom this machine connects to.",
                "If you trust it, set " + VARIABLE + "=" + host + ", or pull the model to this machine first.",
                null);
    }

    /** Whoever wrote an entry that is none may have meant this host. */
    private Problem mistaken(ModelRef model) {
        return new Problem(
                "registry.bad-setting",
                Level.WARNING,
                VARIABLE + " names no registry: " + mistake + ". So " + model.name() + " was not looked up.",
                "Write hosts, with a port where they have one, and commas between them, as in"
                        + " registry.example.com,localhost:5000; http:// before one that has no TLS.",
                null);
    }
}
