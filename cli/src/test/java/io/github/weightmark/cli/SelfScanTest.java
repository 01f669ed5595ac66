package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.Fixtures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Weightmark on itself, in every build: it uses no model, whatever its rules, fixtures and tests speak of. */
class SelfScanTest {

    @Test
    void thisProjectUsesNoModel() {
        Path root = Fixtures.root().resolveSibling(".").normalize();
        Run run = Run.of("scan", "--offline", root.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("PASS  0 models found in ");
        assertThat(run.code()).isZero();
    }
}
