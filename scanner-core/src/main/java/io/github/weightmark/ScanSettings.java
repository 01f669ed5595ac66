package io.github.weightmark;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.SightingKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shell (command line, Maven goal) tells the scanner; the core itself reads no clock and no environment.
 *
 * @param include kinds of sightings that count
 * @param offline no socket is opened
 * @param today the day on which waivers are judged
 * @param environment the environment variables: HF_ENDPOINT, HF_HOME, HF_TOKEN, HF_HUB_OFFLINE ...; HOME for defaults
 * @param limits how much of a stranger's input is read
 * @param lock the file that says what was read before; {@code null} for none
 */
public record ScanSettings(
        Set<SightingKind> include,
        boolean offline,
        LocalDate today,
        Map<String, String> environment,
        Limits limits,
        @Nullable Path lock) {

    public ScanSettings {
        include = Set.copyOf(include);
        environment = Map.copyOf(environment);
    }

    /** Without a lock. */
    public ScanSettings(
            Set<SightingKind> include,
            boolean offline,
            LocalDate today,
            Map<String, String> environment,
            Limits limits) {
        this(include, offline, today, environment, limits, null);
    }

    /** The same with another lock, or none. */
    public ScanSettings withLock(@Nullable Path newLock) {
        return new ScanSettings(include, offline, today, environment, limits, newLock);
    }

    /** Used and default sightings count, the network is allowed. */
    public static ScanSettings of(LocalDate today, Map<String, String> environment) {
        return new ScanSettings(
                EnumSet.of(SightingKind.USED, SightingKind.DEFAULT), false, today, environment, Limits.DEFAULT);
    }
}
