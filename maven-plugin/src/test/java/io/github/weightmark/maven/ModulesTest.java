package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that has the goal owns its files; one without it is looked at from above. */
class ModulesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MavenProject root;

    @BeforeEach
    void project() throws IOException {
        root = project(".");
    }

    @Test
    void only_modules_with_the_goal_own_their_files() throws IOException {
        MavenProject with = bound(project("group/with"), "check", null);
        MavenProject without = project("without");
        MavenProject other = bound(project("other"), "aggregate", null);
        MavenProject off = bound(project("off"), "check", "none");

        assertThat(Modules.elsewhere(root, Sessions.of(root, with, without, other, off), null))
                .containsExactly("group/with");
    }

    @Test
    void a_module_left_out_of_this_build_still_owns_its_files() throws IOException {
        MavenProject with = bound(project("with"), "check", null);
        MavenSession session = Sessions.of(root, with);
        session.setProjects(List.of(root));

        assertThat(Modules.elsewhere(root, session, null)).containsExactly("with");
    }

    @Test
    void a_goal_called_by_name_runs_in_every_module_of_this_build() throws IOException {
        MavenProject one = project("one");
        MavenProject two = project("two");
        MavenSession session = Sessions.of(root, one, two);
        session.setProjects(List.of(root, one));
        MojoExecution called = new MojoExecution(new MojoDescriptor(), "default-cli", MojoExecution.Source.CLI);

        assertThat(Modules.elsewhere(root, session, called)).containsExactly("one");
    }

    @Test
    void modules_left_out_of_this_build_are_named() throws IOException {
        MavenProject one = project("one");
        MavenProject two = project("two");
        assertThat(Modules.leftOut(Sessions.of(root, two, one), List.of(root))).containsExactly("one", "two");
        assertThat(Modules.leftOut(Sessions.of(root, one), List.of(root, one))).isEmpty();
        assertThat(Modules.leftOut(null, List.of(root))).isEmpty();
    }

    @Test
    void a_module_leaves_nothing_to_itself_or_to_those_beside_it() throws IOException {
        MavenProject one = bound(project("one"), "check", null);
        MavenProject beside = bound(project("one-more"), "check", null);
        bound(root, "check", null);

        assertThat(Modules.elsewhere(one, Sessions.of(root, one, beside), null)).isEmpty();
        assertThat(Modules.elsewhere(root, null, null)).isEmpty();
    }

    private MavenProject project(String path) throws IOException {
        MavenProject project = new MavenProject();
        project.setGroupId("org.example");
        project.setArtifactId(path);
        project.setVersion("1");
        project.setFile(Files.createDirectories(folder.resolve(path).normalize())
                .resolve("pom.xml")
                .toFile());
        return project;
    }

    private static MavenProject bound(MavenProject project, String goal, @Nullable String phase) {
        PluginExecution execution = new PluginExecution();
        execution.addGoal(goal);
        execution.setPhase(phase);
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.weightmark");
        plugin.setArtifactId("weightmark-maven-plugin");
        plugin.addExecution(execution);
        project.getBuild().addPlugin(plugin);
        return project;
    }
}
