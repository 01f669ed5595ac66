package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.ScanSettings;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.SightingKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckSettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Path BASEDIR = Path.of("/project/app").toAbsolutePath();
    private static final Path LOCK = BASEDIR.resolve("weightmark.lock");

    @Test
    void used_and_default_models_always_count() throws Exception {
        assertThat(ProjectSettings.kinds(null)).containsExactlyInAnyOrder(SightingKind.USED, SightingKind.DEFAULT);
    }

    @Test
    void other_kinds_count_when_they_are_included() throws Exception {
        assertThat(ProjectSettings.kinds(List.of("test", " comment")))
                .containsExactlyInAnyOrder(
                        SightingKind.USED, SightingKind.DEFAULT, SightingKind.TEST, SightingKind.COMMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tests", "used", "Test", ""})
    void an_unknown_kind_is_an_error_that_names_the_valid_ones(String word) {
        assertThatThrownBy(() -> ProjectSettings.kinds(List.of(word)))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("weightmark.include: \"" + word
                        + "\" is not known. Valid are test, doc and comment, separated by commas.");
    }

    @Test
    void the_scanner_is_told_kinds_day_environment_and_whether_it_is_offline() {
        Map<String, String> environment = Map.of("HF_ENDPOINT", "http://hub", "HF_HUB_OFFLINE", "1");

        assertThat(settings(null, true).project().scan(TODAY, environment))
                .isEqualTo(new ScanSettings(Set.of(SightingKind.USED), true, TODAY, environment, Limits.DEFAULT, LOCK));
        assertThat(settings(null, false).project().scan(TODAY, environment).offline())
                .isFalse();
    }

    @Test
    void the_log_names_files_from_the_module() {
        assertThat(settings(BASEDIR.resolve("config/ai.yml"), false).policyName())
                .isEqualTo("config/ai.yml");
        assertThat(settings(BASEDIR.resolve("../weightmark.yml"), false).policyName())
                .isEqualTo("../weightmark.yml");
        assertThat(settings(null, false).policyName()).isEqualTo("built-in default");
        assertThat(settings(null, false).reportName()).isEqualTo("target/weightmark/weightmark.html");
    }

    @Test
    void the_log_names_far_files_by_their_whole_path() {
        Path far = Path.of("/etc/company/weightmark.yml").toAbsolutePath();

        assertThat(settings(far, false).policyName()).isEqualTo(far.toString().replace('\\', '/'));
    }

    private static CheckSettings settings(@Nullable Path policy, boolean offline) {
        return new CheckSettings(
                new ProjectSettings(BASEDIR, policy, LOCK, null, Set.of(SightingKind.USED), offline, null),
                BASEDIR.resolve("target/weightmark"),
                List.of(ReportFormat.HTML, ReportFormat.JSON),
                FailOn.VIOLATION);
    }
}
