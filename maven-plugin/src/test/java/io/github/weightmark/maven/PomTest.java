package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dependency stands where the module's POM names it. */
class PomTest {

    private static final Artifact LIBRARY = new DefaultArtifact("a:library:1");

    private final MavenProject module = new MavenProject();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void pom() throws IOException {
        file = Files.createDirectories(root.resolve("app")).resolve("pom.xml");
        Files.writeString(file, "<project>\n\n  <artifactId>library</artifactId>\n");
        module.setFile(file.toFile());
    }

    @Test
    void maven_tells_the_line() {
        depend(file.toString(), 17);
        assertThat(line(LIBRARY)).isEqualTo("app/pom.xml:17");
    }

    @Test
    void what_a_parent_depends_on_stands_in_no_line_of_this_pom() throws IOException {
        Files.writeString(file, "<project>\n");
        depend("/elsewhere/pom.xml", 17);
        assertThat(line(LIBRARY)).isEqualTo("app/pom.xml:1");
    }

    @Test
    void where_maven_does_not_tell_the_one_line_that_names_it_counts() throws IOException {
        assertThat(line(LIBRARY)).isEqualTo("app/pom.xml:3");
        Files.writeString(file, "<artifactId>library</artifactId>\n\n<artifactId>library</artifactId>\n");
        assertThat(line(LIBRARY)).isEqualTo("app/pom.xml:1");
    }

    private String line(Artifact artifact) {
        return new Pom(module, root).source(artifact).toString();
    }

    private void depend(String pom, int line) {
        InputSource source = new InputSource();
        source.setLocation(pom);
        Dependency dependency = new Dependency();
        dependency.setGroupId("a");
        dependency.setArtifactId("library");
        dependency.setLocation("artifactId", new InputLocation(line, 1, source));
        module.getDependencies().add(dependency);
    }
}
