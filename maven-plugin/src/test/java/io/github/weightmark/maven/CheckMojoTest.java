package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {

    private final RecordingLog log = new RecordingLog();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private CheckMojo mojo;

    @BeforeEach
    void asMavenWould() {
        mojo = Checks.of(folder, log);
    }

    @Test
    void an_empty_project_passes_says_so_and_gets_its_report() throws Exception {
        mojo.execute();

        assertThat(log.lines).singleElement().asString().startsWith("INFO 0 AI models found in 0 files (policy");
        assertThat(folder.resolve("target/weightmark/weightmark.json")).isNotEmptyFile();
        assertThat(folder.resolve("target/weightmark/weightmark.html")).isNotEmptyFile();
    }

    @Test
    void an_unknown_format_is_an_error_before_anything_is_scanned() {
        mojo.formats = List.of("html", "xls");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(
                        "weightmark.formats: \"xls\" is not known. Valid are console, json, html, pdf,");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void a_skipped_goal_says_so_and_does_nothing() throws Exception {
        mojo.skip = true;
        mojo.failOn = "nonsense";

        mojo.execute();

        assertThat(log.lines).containsExactly("INFO Weightmark is skipped (weightmark.skip).");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void a_wrong_parameter_is_an_error_before_anything_is_scanned() {
        mojo.failOn = "warning";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("weightmark.failOn: \"warning\" is not known. Valid are violation, review and never.");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void a_policy_that_is_named_but_missing_is_an_error() {
        mojo.policy = folder.resolve("ai.yml").toFile();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("weightmark.policy: " + folder.resolve("ai.yml") + " is not a file.");
    }

    @Test
    void rules_that_cannot_be_read_are_an_error() {
        mojo.rules = folder.resolve("rules").toFile();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The rules folder " + folder.resolve("rules") + " does not exist or is not a folder. Give a"
                        + " folder with sub-folders such as licenses/ and aliases/.");
    }
}
