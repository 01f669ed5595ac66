package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How long the Hub may keep silent, by the variables of its own client: whole seconds, ten where nothing is said, and
 * zero says nothing. What is no such number ends that client with an error, so it is never passed over here.
 */
final class HubTimeouts {

    private static final String ANSWERS = "HF_HUB_ETAG_TIMEOUT";
    private static final String FILES = "HF_HUB_DOWNLOAD_TIMEOUT";
    private static final Pattern SECONDS = Pattern.compile("\\+?\\d{1,5}");

    private final Map<String, String> environment;

    HubTimeouts(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Whoever set a time meant something by it. */
    void check() throws FetchException {
        for (String variable : List.of(ANSWERS, FILES)) {
            String said = said(variable);
            if (!said.isEmpty() && !isTime(said)) {
                throw new FetchException(
                        Kind.BAD_TIMEOUT,
                        variable + " is no whole number of seconds from 1 to 99999: " + said + ".",
                        "Set it to something like 30, or unset it.");
            }
        }
    }

    /** For what the Hub knows of a model. */
    Patience answers() {
        return patience(ANSWERS);
    }

    /** For the files of a model. */
    Patience files() {
        return patience(FILES);
    }

    private Patience patience(String variable) {
        int seconds = isTime(said(variable)) ? Integer.parseInt(said(variable)) : 0;
        return new Patience(seconds == 0 ? Patience.USUAL_SECONDS : seconds, variable);
    }

    private static boolean isTime(String said) {
        return SECONDS.matcher(said).matches();
    }

    private String said(String variable) {
        return environment.getOrDefault(variable, "").strip();
    }
}
