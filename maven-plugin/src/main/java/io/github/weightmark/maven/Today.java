package io.github.weightmark.maven;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The day on which waivers are judged. */
final class Today {

    private Today() {}

    /**
     * That of SOURCE_DATE_EPOCH, so that an old build can be repeated; else the clock's, in UTC.
     *
     * @param now milliseconds since 1970
     * @return days since 1970
     */
    static long of(Map<String, String> environment, long now) throws MojoExecutionException {
        Instant given = given(environment);
        return Math.floorDiv(given == null ? now : given.toEpochMilli(), TimeUnit.DAYS.toMillis(1));
    }

    /** The time that reports show: that of SOURCE_DATE_EPOCH, or none. */
    static @Nullable Instant given(Map<String, String> environment) throws MojoExecutionException {
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "").strip();
        if (epoch.isEmpty()) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(epoch));
        } catch (NumberFormatException | DateTimeException e) {
            throw new MojoExecutionException(
                    "SOURCE_DATE_EPOCH is \"" + OneLine.of(epoch)
                            + "\", which is not a number of seconds since 1970. Set it to one, or unset it.",
                    e);
        }
    }
}
