package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Level;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class FailOnTest {

    @Test
    void the_words_of_the_parameter_are_known() throws Exception {
        assertThat(FailOn.of("violation")).isEqualTo(FailOn.VIOLATION);
        assertThat(FailOn.of("review")).isEqualTo(FailOn.REVIEW);
        assertThat(FailOn.of(" never ")).isEqualTo(FailOn.NEVER);
    }

    @Test
    void any_other_word_is_an_error_that_names_the_valid_ones() {
        assertThatThrownBy(() -> FailOn.of("warning"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("weightmark.failOn: \"warning\" is not known. Valid are violation, review and never.");
    }

    @Test
    void each_word_fails_the_build_from_its_level_on() {
        assertThat(Level.values()).filteredOn(FailOn.VIOLATION::breaksOn).containsExactly(Level.ERROR);
        assertThat(Level.values()).filteredOn(FailOn.REVIEW::breaksOn).containsExactly(Level.WARNING, Level.ERROR);
        assertThat(Level.values()).filteredOn(FailOn.NEVER::breaksOn).isEmpty();
    }
}
