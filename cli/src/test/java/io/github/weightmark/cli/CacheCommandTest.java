package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.FakeHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {

    @TempDir
    Path home;

    private final Map<String, String> environment = new TreeMap<>(Run.CLEAN);

    @Test
    void infoTellsWhereItLiesAndWhatItHolds() {
        environment.put("WEIGHTMARK_CACHE", home.toString());

        assertThat(Run.with(environment, "cache", "info"))
                .isEqualTo(new Run(
                        0,
                        "cache:      " + home.resolve("v1") + "\nholds:      0 files and 0 answers, 0.0 KiB\n"
                                + "Hub cache:  /nonexistent/hub, not there\n",
                        ""));
    }

    @Test
    void whatAScanFetchedIsCountedAndCanBeRemoved() throws IOException {
        environment.put("WEIGHTMARK_CACHE", home.toString());
        try (FakeHub hub = FakeHub.start()) {
            hub.model("acme/free").license("apache-2.0");
            environment.put("HF_ENDPOINT", hub.endpoint());
            Run.with(environment, "check", "acme/free");
        }
        Files.writeString(home.resolve("v1/mine.txt"), "not Weightmark's");

        assertThat(Run.with(environment, "cache", "info").out()).contains("holds:      1 file and 1 answer, ");
        assertThat(Run.with(environment, "cache", "clear").out())
                .startsWith("Removed 1 file and 1 answer, ")
                .endsWith(", from " + home.resolve("v1") + ".\n");
        assertThat(Run.with(environment, "cache", "info").out()).contains("holds:      0 files and 0 answers, 0.0 KiB");
        assertThat(home.resolve("v1/mine.txt")).exists();
    }

    @Test
    void clearingDoesNotFollowALinkOutOfTheCache() throws IOException {
        environment.put("WEIGHTMARK_CACHE", home.toString());
        Path precious = Files.writeString(
                Files.createDirectories(home.resolve("precious")).resolve("x"), "mine");
        Path files = Files.createDirectories(home.resolve("v1/files"));
        Files.createSymbolicLink(files.resolve("planted"), precious.getParent());
        Files.createSymbolicLink(home.resolve("v1/answers"), precious.getParent());

        Run.with(environment, "cache", "clear");

        assertThat(precious).exists();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        environment.put("WEIGHTMARK_CACHE", "/dev/null/cache");

        assertThat(Run.with(environment, "cache", "info").out())
                .startsWith("cache:      /dev/null/cache/v1, which cannot be written: nothing new is kept\n");
    }

    @Test
    void aPlaceIntoWhichOthersMayWriteIsNamed() throws IOException {
        environment.put("WEIGHTMARK_CACHE", home.toString());
        Path cache = Files.createDirectory(home.resolve("v1"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxr-x"));

        assertThat(Run.with(environment, "cache", "info").out())
                .startsWith(
                        "cache:      " + cache + ", into which others may write: make it yours alone (chmod 700)\n");
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
        assertThat(Run.with(environment, "cache", "info").out()).startsWith("cache:      " + cache + "\n");
    }

    @Test
    void withoutAHomeThereIsNone() {
        environment.remove("HOME");

        assertThat(Run.with(environment, "cache", "clear"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: No home directory is known, so nothing is kept. Set HOME or WEIGHTMARK_CACHE to a"
                                + " folder.\n"));
    }

    @Test
    void cacheNeedsACommand() {
        assertThat(Run.of("cache"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: No command given. Valid: cache info, cache clear.\n"
                                + "Try: weightmark cache --help\n"));
    }
}
