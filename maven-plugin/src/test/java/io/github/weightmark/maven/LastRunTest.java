package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.maven.LogLine.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run told comes back as it was, or not at all. */
class LastRunTest {

    private static final Told TOLD = new Told(
            List.of(
                    new LogLine(Weight.ERROR, "a/b: no."),
                    new LogLine(Weight.DEBUG, ""),
                    new LogLine(Weight.INFO, "1")),
            "1 AI model violates the policy.",
            null);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path report;

    @BeforeEach
    void report() throws IOException {
        report = Files.writeString(folder.resolve("a report.json"), "{}");
    }

    @Test
    void it_comes_back_as_it_was() throws IOException {
        LastRun run = run(report, TOLD);
        run.write(folder.resolve("kept"));
        assertThat(LastRun.read(folder.resolve("kept"))).isEqualTo(run);
    }

    @Test
    void it_holds_from_its_day_until_another() throws IOException {
        LastRun run = run(report, TOLD);
        assertThat(List.of(run.holdsOn(9), run.holdsOn(10), run.holdsOn(11), run.holdsOn(12)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void a_report_that_is_gone_or_changed_ends_it() throws IOException {
        LastRun run = run(report, TOLD);
        Files.writeString(report, "{ }");
        assertThat(run.holdsOn(10)).isFalse();
        Files.delete(report);
        assertThat(run.holdsOn(10)).isFalse();
    }

    @Test
    void what_is_not_as_it_was_written_is_nothing() throws IOException {
        Path kept = folder.resolve("kept");
        assertThat(LastRun.read(kept)).isNull();
        run(report, TOLD).write(kept);
        String text = Files.readString(kept);
        for (String other :
                List.of("", "\n", "x\n", text.replace("ERROR", "INFO"), text.substring(0, text.length() - 1))) {
            Files.writeString(kept, other);
            assertThat(LastRun.read(kept)).as(other).isNull();
        }
    }

    @Test
    void a_line_break_in_a_name_forges_no_line() {
        Told forged = new Told(List.of(new LogLine(Weight.INFO, "a\nERROR b")), null, null);
        assertThatThrownBy(() -> run(report, forged).write(folder.resolve("kept")))
                .isInstanceOf(IOException.class)
                .hasMessage("a name with a line break in it");
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    private static LastRun run(Path report, Told told) throws IOException {
        Snapshot inputs = new Snapshot(10, "contents", "", List.of(Path.of("a policy.yml")));
        return LastRun.of(inputs, 12, List.of(report), told);
    }
}
