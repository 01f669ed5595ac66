package io.github.weightmark.gather;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a file of a model on the Hub.
 *
 * @param id the model; a data set or space with the word before it, as in its address
 * @param revision branch, tag or commit, as it stands in the link
 * @param path the file
 */
record HubLink(String id, String revision, String path) {

    private static final Pattern FILE = Pattern.compile(
            "https?://(?:www\\.)?([^/?#]+)/((?:datasets/|spaces/)?[\\w.-]+/[\\w.-]+)/(?:blob|resolve|raw)/([^/?#]+)/([^?#]+)(?:[?#].*)?");

    /** Why a text that is said to stand in another model was not read. */
    static ReadException notFollowed(HubLink link) {
        return new ReadException(new Problem(
                "license-link.not-followed",
                Level.NOTE,
                "The licence is said to stand in " + link.path() + " of " + link.id() + ", which is not here.",
                "Scan with network, or put the text beside the card.",
                null));
    }

    /** What messages call it. */
    String what() {
        return path + " of " + id;
    }

    /** Where the Hub hands it out: a path below its address. */
    String address() {
        return "/" + UrlPath.segments(id) + "/resolve/" + UrlPath.segment(revision) + "/" + UrlPath.segments(path);
    }

    /** The file that {@code link} names on this Hub or on the public one; empty for any other address. */
    static Optional<HubLink> of(String link, String hubHost) {
        Matcher file = FILE.matcher(link.strip());
        if (!file.matches() || !isHub(file.group(1), hubHost)) {
            return Optional.empty();
        }
        HubLink named = new HubLink(file.group(2), UrlPath.decoded(file.group(3)), UrlPath.decoded(file.group(4)));
        return Optional.of(named).filter(HubLink::isOfOneModel);
    }

    /** Dots that lead elsewhere would make another question of it. */
    private boolean isOfOneModel() {
        return SafePath.isInside(id) && SafePath.isInside(revision) && SafePath.isInside(path);
    }

    private static boolean isHub(String hostAndPort, String hubHost) {
        String host = hostAndPort.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return host.equals("huggingface.co") || host.equals("hf.co") || host.equals(hubHost);
    }
}
