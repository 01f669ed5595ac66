package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {

    @TempDir
    Path folder;

    @Test
    void showNamesThePolicyInForceFirst() {
        Run run = Run.of("policy", "show", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("# the built-in policy \"default\"\n");
    }

    @Test
    void whatIsShownCanBeSavedAsAPolicy() throws IOException {
        String shown = Run.of("policy", "show", folder.toString()).out();
        Path file = Files.writeString(folder.resolve("saved.yml"), shown);
        assertThat(Run.of("policy", "validate", file.toString()).err()).isEmpty();
        assertThat(Run.of("policy", "show", "--policy", file.toString()).out())
                .isEqualTo(shown.replace("the built-in policy \"default\"", file.toString()));
    }

    @Test
    void validateSaysThatAFileIsFine() throws IOException {
        Path file = Files.writeString(folder.resolve("weightmark.yml"), "extends: default\n");
        assertThat(Run.of("policy", "validate", file.toString()))
                .isEqualTo(new Run(0, file + " is a valid policy with 0 waivers.\n", ""));
    }

    @Test
    void aPolicyThatDoesNotExistIsAUsageError() {
        Path file = folder.resolve("gone.yml");
        assertThat(Run.of("policy", "validate", file.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The policy " + file + " does not exist or is not a file. Give an existing file to "
                                + "--policy, or leave it out for the built-in policy.\n"));
    }

    @Test
    void policyNeedsACommand() {
        assertThat(Run.of("policy"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: No command given. Valid: policy show, policy validate.\n"
                                + "Try: weightmark policy --help\n"));
    }
}
