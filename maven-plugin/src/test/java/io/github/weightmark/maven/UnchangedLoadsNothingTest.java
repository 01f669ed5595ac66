package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To tell again what the last run told, nothing of the scanner is set to work and no JSON is read. */
class UnchangedLoadsNothingTest {

    /** Classes that do something, not those that only stand in the signatures of a goal. */
    private static final Pattern AT_WORK = Pattern.compile(
            "(com\\.fasterxml|org\\.yaml|okhttp3)\\..*|io\\.github\\.weightmark\\.(rules|identify|clauses|assess|report)\\..*"
                    + "|io\\.github\\.weightmark\\.(discover\\.Discoverer|judge\\.(Judge|PolicyReader)|lock\\.LockFile)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void an_unchanged_module_costs_few_classes() throws Exception {
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"Qwen/Qwen2.5-7B-Instruct\")\n");
        String first = run();
        assertThat(first).contains("INFO 1 AI model found in 1 file: 1 passes").doesNotContain("Up to date");
        assertThat(atWork(first)).hasSizeGreaterThan(100);

        String second = run();
        assertThat(second).contains("INFO Up to date", "INFO 1 AI model found in 1 file: 1 passes");
        assertThat(atWork(second)).isEmpty();
    }

    private static List<String> atWork(String output) {
        return output.lines()
                .filter(line -> line.startsWith("[class,load] "))
                .map(line -> line.split(" ")[1])
                .filter(name ->
                        !name.endsWith("Exception") && AT_WORK.matcher(name).matches())
                .toList();
    }

    private String run() throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load=info:stdout:tags",
                        "-cp",
                        classes,
                        Module.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A module as Maven would check it, in a process of its own. */
    static final class Module {

        private Module() {}

        public static void main(String[] folders) throws AbstractMojoExecutionException {
            Path folder = Path.of(folders[0]);
            RecordingLog log = new RecordingLog();
            CheckMojo mojo = Checks.of(folder, log);
            mojo.incremental = true;
            mojo.execute();
            log.lines.forEach(System.out::println);
        }
    }
}
