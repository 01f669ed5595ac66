package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.ReportFormat;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void formats_keep_their_order_and_come_once() throws Exception {
        assertThat(Formats.of(List.of("sarif", " html ", "SARIF", "cyclonedx-1.7")))
                .containsExactly(ReportFormat.SARIF, ReportFormat.HTML, ReportFormat.CYCLONEDX_1_7);
    }

    @Test
    void an_unknown_format_is_an_error_that_names_the_valid_ones() {
        assertThatThrownBy(() -> Formats.of(List.of("xls")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "weightmark.formats: \"xls\" is not known. Valid are console, json, html, pdf, sarif,"
                                + " cyclonedx, cyclonedx-1.7, spdx, junit, markdown, gitlab, csv, notice, separated by commas.");
    }

    @Test
    void no_format_is_an_error() {
        assertThatThrownBy(() -> Formats.of(List.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("weightmark.formats is empty. Name at least one of console, json,");
    }
}
