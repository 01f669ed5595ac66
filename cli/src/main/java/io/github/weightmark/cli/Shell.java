package io.github.weightmark.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a command.
 *
 * @param environment the environment variables
 * @param in standard input
 * @param out takes the result and nothing else
 * @param err takes everything else
 */
record Shell(Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {

    /** Set by the launcher when standard output is a terminal; the JDK's own answer differs from version to version. */
    private static final String TERMINAL = "weightmark.terminal";

    /** Set by the launcher when standard error is a terminal. */
    private static final String PROGRESS = "weightmark.progress";

    /**
     * The day on which waivers are judged: that of SOURCE_DATE_EPOCH, else today, in UTC as everywhere in the world.
     *
     * @throws UsageException when SOURCE_DATE_EPOCH is not a number of seconds
     */
    LocalDate today() {
        Instant set = sourceDate();
        return set == null
                ? LocalDate.now(Clock.systemUTC())
                : set.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * The time that reports show: that of SOURCE_DATE_EPOCH, else the present when it is {@code wanted}, else none.
     *
     * @throws UsageException when SOURCE_DATE_EPOCH is not a number of seconds
     */
    @Nullable
    Instant time(boolean wanted) {
        Instant set = sourceDate();
        if (set != null || !wanted) {
            return set;
        }
        return Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
    }

    private @Nullable Instant sourceDate() {
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "").strip();
        if (epoch.isEmpty()) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(epoch));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageException("SOURCE_DATE_EPOCH is \"" + epoch
                    + "\", which is not a number of seconds since 1970. Set it to one, or unset it.");
        }
    }

    /** NO_COLOR wins over CLICOLOR_FORCE, that over CLICOLOR=0; else colours are for terminals. */
    boolean color() {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "0");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return Boolean.getBoolean(TERMINAL)
                && !"0".equals(environment.get("CLICOLOR"))
                && !"dumb".equals(environment.get("TERM"));
    }

    /** Whether standard error can show something that moves. */
    boolean progress() {
        return Boolean.getBoolean(PROGRESS) && !"dumb".equals(environment.get("TERM"));
    }
}
