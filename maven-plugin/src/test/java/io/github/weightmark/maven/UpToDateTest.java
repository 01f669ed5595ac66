package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.discover.Discoverer;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second run tells the same without looking, and looks again when anything may have changed. */
class UpToDateTest {

    private static final String UP_TO_DATE = "INFO Up to date: nothing that counts has changed since the last run.";

    private final RecordingLog log = new RecordingLog();

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
            case "target/weightmark/.check.last" -> text = text.replace("\"models\"", "\"modls\"");
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
    @ValueSource(strings = {"policy", "include", "formats", "incremental"})
    void other_parameters_are_looked_at(String parameter) throws Exception {
        CheckMojo mojo = mojo();
        switch (parameter) {
            case "policy" -> mojo.policy = folder.resolve("other.yml").toFile();
            case "include" -> mojo.include = List.of("doc");
            case "formats" -> mojo.formats = List.of("json");
            default -> mojo.incremental = false;
        }
        mojo.failOn = "never";
        assertLooksAgain(mojo);
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
        for (String left : Fingerprint.NEVER_SCANNED) {
            write("elsewhere/" + left + "/app.py", "AutoModel.from_pretrained(\"acme/x\")\n");
        }
        write("elsewhere/build" + Fingerprint.NEVER_READ, "AutoModel.from_pretrained(\"acme/x\")\n");
        assertThat(new Discoverer(Knowledge.bundled(), Limits.DEFAULT)
                        .discover(folder.resolve("elsewhere"))
                        .sightings())
                .isEmpty();
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
        CheckMojo mojo = new CheckMojo();
        mojo.setLog(log);
        mojo.project = new MavenProject();
        mojo.project.setFile(folder.resolve("pom.xml").toFile());
        mojo.reactorRoot = folder.toFile();
        mojo.outputDirectory = folder.resolve("target/weightmark").toFile();
        mojo.failOn = "violation";
        mojo.formats = List.of("html", "json");
        mojo.incremental = true;
        mojo.mavenOffline = true;
        return mojo;
    }
}
