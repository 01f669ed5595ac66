package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another jar among those that run is another program. */
class ProgramTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void each_jar_counts() throws IOException {
        Path core = Files.writeString(folder.resolve("core.jar"), "one");
        Path rules = Files.writeString(folder.resolve("rules.jar"), "two");
        String before = stamp(core, rules);
        assertThat(stamp(core, rules)).isEqualTo(before);
        assertThat(stamp(core)).isNotEqualTo(before);
        Files.writeString(rules, "others");
        assertThat(stamp(core, rules)).isNotEqualTo(before);
    }

    @Test
    void a_loader_that_tells_no_jars_stands_for_the_class_path() {
        assertThat(Program.stamp(null)).isEqualTo(Program.stamp(null)).isNotEqualTo(new Fingerprint().value());
    }

    private static String stamp(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls)) {
            return Program.stamp(loader);
        }
    }
}
