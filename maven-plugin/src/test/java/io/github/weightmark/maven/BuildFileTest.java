package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path outside;

    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Path module;

    @BeforeEach
    void folders() throws IOException {
        root = outside.resolve("root");
        module = Files.createDirectories(root.resolve("group/module"));
    }

    @Test
    void the_nearest_file_wins() throws IOException {
        policyIn(root);
        Path nearest = policyIn(module);

        assertThat(BuildFile.find(BuildFile.POLICY, project(module), root.toFile()))
                .isEqualTo(nearest);
    }

    @Test
    void a_file_at_the_root_of_the_reactor_counts_for_its_modules() throws IOException {
        Path policy = policyIn(root);

        assertThat(BuildFile.find(BuildFile.POLICY, project(module), root.toFile()))
                .isEqualTo(policy);
    }

    @Test
    void a_file_above_the_reactor_does_not_count() throws IOException {
        policyIn(outside);

        assertThat(BuildFile.find(BuildFile.POLICY, project(module), root.toFile()))
                .isNull();
    }

    @Test
    void a_build_started_in_a_module_finds_the_root_through_its_parents() throws IOException {
        Path policy = policyIn(root);
        MavenProject group = project(root.resolve("group"));
        group.setParent(project(root));
        MavenProject started = project(module);
        started.setParent(group);

        assertThat(BuildFile.find(BuildFile.POLICY, started, module.toFile())).isEqualTo(policy);
    }

    @Test
    void a_parent_out_of_a_repository_has_no_folder_and_leads_nowhere() throws IOException {
        policyIn(root);
        MavenProject started = project(module);
        started.setParent(new MavenProject());

        assertThat(BuildFile.find(BuildFile.POLICY, started, null)).isNull();
    }

    @Test
    void a_root_beside_the_module_leads_nowhere() throws IOException {
        policyIn(root);
        Path beside = Files.createDirectories(outside.resolve("beside"));

        assertThat(BuildFile.find(BuildFile.POLICY, project(module), beside.toFile()))
                .isNull();
    }

    @Test
    void a_link_that_leads_nowhere_is_found_so_that_reading_it_fails() throws IOException {
        Path link = Files.createSymbolicLink(module.resolve("weightmark.yml"), outside.resolve("gone.yml"));

        assertThat(BuildFile.find(BuildFile.POLICY, project(module), root.toFile()))
                .isEqualTo(link);
    }

    @Test
    void a_named_file_is_taken() throws Exception {
        Path file = policyIn(outside);

        assertThat(BuildFile.named(file.toFile(), "weightmark.policy", BuildFile.POLICY))
                .isEqualTo(file);
    }

    @Test
    void a_named_file_that_is_missing_is_an_error() {
        Path missing = outside.resolve("ai.yml");

        assertThatThrownBy(() -> BuildFile.named(missing.toFile(), "weightmark.policy", BuildFile.POLICY))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("weightmark.policy: " + missing + " is not a file. Correct the path, or leave the parameter"
                        + " out to use weightmark.yml from the module's folder or the nearest one above it.");
    }

    private static Path policyIn(Path folder) throws IOException {
        return Files.writeString(folder.resolve("weightmark.yml"), "extends: default\n");
    }

    private static MavenProject project(Path folder) {
        MavenProject project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        return project;
    }
}
