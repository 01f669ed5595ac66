package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.discover.Discoverer;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.maven.model.License;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second run tells the same without looking, and looks again when anything may have changed. */
class UpToDateTest {

    private static final String UP_TO_DATE = "INFO Up to date: nothing that counts has changed since the last run.";

    private final RecordingLog log = new RecordingLog();

    /** No test runs into another day. */
    private final Instant start = Instant.now();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void project() throws Exception {
        write("src/app.py", "AutoModel.from_pretrained(\"meta-llama/Llama-3.1-8B\")\n");
        write("weightmark.yml", "waivers: [{model: 'meta-llama/*', reason: r, owner: o, until: 2999-01-01}]\n");
        write("other.yml", "extends: internal-research\n");
        mojo().execute();
        assertThat(log.lines).doesNotContain(UP_TO_DATE);
    }

    @Test
    void nothing_changed() throws Exception {
        List<String> first = List.copyOf(log.lines);
        log.lines.clear();
        mojo().execute();
        assertThat(log.lines).first().isEqualTo(UP_TO_DATE);
        assertThat(log.lines.subList(1, log.lines.size())).isEqualTo(first);
    }

    @Test
    void a_violation_stays_one() throws Exception {
        Files.delete(folder.resolve("weightmark.yml"));
        assertThatThrownBy(mojo()::execute).isInstanceOf(MojoFailureException.class);
        log.lines.clear();
        assertThatThrownBy(mojo()::execute).isInstanceOf(MojoFailureException.class);
        assertThat(log.lines)
                .contains(UP_TO_DATE)
                .anyMatch(line -> line.startsWith("ERROR meta-llama/Llama-3.1-8B (restricted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/app.py",
                "src/new.py",
                ".gitignore",
                "weightmark.yml",
                "weightmark.lock",
                "weightmark.baseline",
                "target/weightmark/weightmark.html",
                "target/weightmark/weightmark.json",
                "target/weightmark/.check.last"
            })
    void another_file_is_looked_at(String file) throws Exception {
        String text = Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) : "";
        switch (file) {
            case "weightmark.lock" -> text = "lock: 1\nrules: \"1\"\nmodels: {}\n";
            case "weightmark.baseline" -> text = "baseline: 1\nfindings:\n  - {model: a/b, rule: c, subject: d}\n";
            case ".gitignore" -> text = "*.nothing\n";
            case "target/weightmark/.check.last" -> text = text.replace("INFO 1 AI model", "INFO 0 AI models");
            default -> text += "\n";
        }
        write(file, text);
        assertLooksAgain(mojo());
    }

    @Test
    void a_report_that_is_gone_is_written_again() throws Exception {
        Files.delete(folder.resolve("target/weightmark/weightmark.json"));
        assertLooksAgain(mojo());
        assertThat(folder.resolve("target/weightmark/weightmark.json")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "include", "formats", "incremental", "dependencies", "failOn"})
    void other_parameters_are_looked_at(String parameter) throws Exception {
        CheckMojo mojo = mojo();
        switch (parameter) {
            case "policy" -> mojo.policy = folder.resolve("other.yml").toFile();
            case "include" -> mojo.include = List.of("doc");
            case "formats" -> mojo.formats = List.of("json");
            case "incremental" -> mojo.incremental = false;
            case "dependencies" -> mojo.dependencies = false;
            default -> mojo.failOn = "never";
        }
        if (mojo.policy != null) {
            mojo.failOn = "never";
        }
        assertLooksAgain(mojo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "baseline"})
    void another_file_that_lay_there_before_counts_when_it_is_named(String parameter) throws Exception {
        write("other.baseline", "baseline: 1\nfindings: []\n");
        mojo().execute();
        assertUpToDate(mojo());
        CheckMojo mojo = mojo();
        if (parameter.equals("policy")) {
            mojo.policy = folder.resolve("other.yml").toFile();
        } else {
            mojo.baseline = folder.resolve("other.baseline").toFile();
        }
        log.lines.clear();
        try {
            mojo.execute();
        } catch (MojoFailureException e) {
            assertThat(parameter).isEqualTo("policy");
        }
        assertThat(log.lines).doesNotContain(UP_TO_DATE).isNotEmpty();
    }

    @Test
    void the_licence_of_the_project_is_looked_at() throws Exception {
        CheckMojo mojo = mojo();
        License license = new License();
        license.setName("MIT");
        mojo.project.addLicense(license);
        assertLooksAgain(mojo);
    }

    @Test
    void a_file_that_the_policy_extends_is_looked_at() throws Exception {
        write("weightmark.yml", "extends: other.yml\n");
        write("other.yml", "extends: third.yml\n");
        write("third.yml", "tiers: {allow: [restricted]}\nclauses: {review: [mau-threshold]}\n");
        mojo().execute();
        assertUpToDate(mojo());
        write("third.yml", "tiers: {allow: [restricted]}\nclauses: {deny: [mau-threshold]}\n");
        assertThatThrownBy(mojo()::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void a_file_that_was_only_touched_tells_the_same() throws Exception {
        for (int i = 0; i < 2; i++) {
            Files.setLastModifiedTime(folder.resolve("src/app.py"), FileTime.from(Instant.EPOCH.plusSeconds(i)));
            assertUpToDate(mojo());
        }
    }

    @Test
    void a_change_that_hides_behind_size_and_time_is_seen() throws Exception {
        Path file = folder.resolve("src/app.py");
        FileTime before = Files.getLastModifiedTime(file);
        // On a file that is old by then, so that its stamp is relied on.
        inAnHour(mojo()).execute();
        assertUpToDate(inAnHour(mojo()));
        write("src/app.py", Files.readString(file).replace("3.1-8B", "3.2-3B"));
        Files.setLastModifiedTime(file, before);
        assertLooksAgain(inAnHour(mojo()));
        assertThat(log.lines).anyMatch(line -> line.contains("meta-llama/Llama-3.2-3B"));
    }

    @Test
    void what_was_asked_of_a_hub_is_asked_for_again_on_another_day() throws Exception {
        on(mojo(), "2026-11-30").execute();
        assertUpToDate(on(mojo(), "2026-11-30"));
        assertLooksAgain(on(mojo(), "2026-12-01"));
        // A clock that was set back proves nothing either.
        assertLooksAgain(on(mojo(), "2026-11-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# no model at all", "OpenAI().responses.create(model=\"gpt-4o\")"})
    void what_nobody_was_asked_for_holds_until_a_waiver_ends(String code) throws Exception {
        write("src/app.py", code + "\n");
        write("weightmark.yml", """
                tiers: {allow: [closed]}
                waivers:
                  - {model: a/b, reason: r, owner: o, until: 2026-12-24}
                  - {model: a/c, reason: r, owner: o, until: 2027-12-24}
                """);
        on(mojo(), "2026-11-30").execute();
        assertUpToDate(on(mojo(), "2026-12-01"));
        assertUpToDate(on(mojo(), "2026-12-24"));
        assertLooksAgain(on(mojo(), "2026-12-25"));
        assertUpToDate(on(mojo(), "2027-12-24"));
        assertLooksAgain(on(mojo(), "2027-12-25"));
        assertUpToDate(on(mojo(), "2999-01-01"));
    }

    @Test
    void a_waiver_that_ends_fails_the_build_on_the_day_after() throws Exception {
        write("weightmark.yml", "waivers: [{model: 'meta-llama/*', reason: r, owner: o, until: 2026-12-24}]\n");
        on(mojo(), "2026-12-24").execute();
        assertUpToDate(on(mojo(), "2026-12-24"));
        assertThatThrownBy(on(mojo(), "2026-12-25")::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void what_was_not_decided_is_asked_for_again() throws Exception {
        write("src/app.py", "AutoModel.from_pretrained(\"acme-unheard/of-1b\")\n");
        CheckMojo mojo = mojo();
        mojo.failOn = "never";
        mojo.execute();
        assertLooksAgain(mojo);
    }

    @Test
    void a_model_in_a_folder_that_is_not_scanned_is_read_again() throws Exception {
        write("src/app.py", "AutoModel.from_pretrained(\"./target/model\")\n");
        write("target/model/README.md", "---\nlicense: apache-2.0\n---\n");
        write("target/model/model.safetensors", "weights");
        CheckMojo mojo = mojo();
        mojo.failOn = "never";
        mojo.execute();
        write("target/model/README.md", "---\nlicense: cc-by-nc-4.0\n---\n");
        assertLooksAgain(mojo);
        assertThat(log.lines).anyMatch(line -> line.contains("file:target/model (restricted"));
    }

    @Test
    void what_is_left_out_no_scan_looks_into() throws Exception {
        for (String left : Listing.NEVER_SCANNED) {
            write("elsewhere/" + left + "/app.py", "AutoModel.from_pretrained(\"acme/x\")\n");
        }
        write("elsewhere/build" + Listing.NEVER_READ, "AutoModel.from_pretrained(\"acme/x\")\n");
        assertThat(new Discoverer(Knowledge.bundled(), Limits.DEFAULT)
                        .discover(folder.resolve("elsewhere"))
                        .sightings())
                .isEmpty();
    }

    private CheckMojo inAnHour(CheckMojo mojo) {
        mojo.clock = Clock.fixed(start.plus(Duration.ofHours(1)), ZoneOffset.UTC);
        return mojo;
    }

    private static CheckMojo on(CheckMojo mojo, String day) {
        mojo.clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        return mojo;
    }

    private void assertUpToDate(CheckMojo mojo) throws Exception {
        log.lines.clear();
        mojo.execute();
        assertThat(log.lines).first().isEqualTo(UP_TO_DATE);
    }

    private void assertLooksAgain(CheckMojo mojo) throws Exception {
        log.lines.clear();
        mojo.execute();
        assertThat(log.lines).doesNotContain(UP_TO_DATE).isNotEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private CheckMojo mojo() {
        CheckMojo mojo = Checks.of(folder, log);
        mojo.incremental = true;
        mojo.clock = Clock.fixed(start, ZoneOffset.UTC);
        return mojo;
    }
}
