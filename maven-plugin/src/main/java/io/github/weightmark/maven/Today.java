package io.github.weightmark.maven;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The day on which waivers are judged. */
final class Today {

    private Today() {}

    /** That of SOURCE_DATE_EPOCH, so that an old build can be repeated; else the clock's, in UTC. */
    static LocalDate of(Map<String, String> environment, Clock clock) throws MojoExecutionException {
        Instant given = given(environment);
        return LocalDate.ofInstant(given == null ? clock.instant() : given, ZoneOffset.UTC);
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
