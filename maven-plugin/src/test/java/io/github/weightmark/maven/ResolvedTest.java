package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other libraries, or the same over another way, are other inputs. */
class ResolvedTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path jar;

    @BeforeEach
    void jar() throws IOException {
        jar = Files.writeString(folder.resolve("lib-1.jar"), "jar");
    }

    @Test
    void the_same_libraries_are_the_same_inputs() throws IOException {
        assertThat(inputs(tree("compile", "1"))).isEqualTo(inputs(tree("compile", "1")));
    }

    @Test
    void scope_version_and_way_count() throws IOException {
        String before = inputs(tree("compile", "1"));
        assertThat(inputs(tree("test", "1"))).isNotEqualTo(before);
        assertThat(inputs(tree("compile", "2"))).isNotEqualTo(before);
        DependencyNode direct = root();
        direct.setChildren(tree("compile", "1").getChildren().get(0).getChildren());
        assertThat(inputs(direct)).isNotEqualTo(before);
    }

    @Test
    void a_jar_or_its_pom_that_was_installed_anew_counts() throws IOException {
        String before = inputs(tree("compile", "1"));
        Path pom = Files.writeString(folder.resolve("lib-1.pom"), "<project/>");
        String withPom = inputs(tree("compile", "1"));
        assertThat(withPom).isNotEqualTo(before);
        Files.setLastModifiedTime(pom, FileTime.fromMillis(0));
        assertThat(inputs(tree("compile", "1"))).isNotEqualTo(withPom);
        Files.delete(pom);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        assertThat(inputs(tree("compile", "1"))).isNotEqualTo(before);
    }

    @Test
    void the_file_of_a_module_is_looked_at_there() throws IOException {
        String before = inputs(tree("compile", "1"), Set.of("org.example:lib:1"));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        assertThat(inputs(tree("compile", "1"), Set.of("org.example:lib:1"))).isEqualTo(before);
    }

    @Test
    void what_is_missing_counts() throws IOException {
        String before = inputs(root(), Set.of());
        Dependency missing = new Dependency(new DefaultArtifact("org.example:gone:1"), "compile");
        assertThat(inputs(new Result(root(), List.of(missing)), Set.of())).isNotEqualTo(before);
    }

    private String inputs(DependencyNode tree) throws IOException {
        return inputs(tree, Set.of());
    }

    private static String inputs(DependencyNode tree, Set<String> here) throws IOException {
        return inputs(new Result(tree, List.of()), here);
    }

    private static String inputs(DependencyResolutionResult result, Set<String> here) throws IOException {
        Fingerprint inputs = new Fingerprint();
        Listing files = new Listing();
        new Resolved(new MavenProject(), result).addTo(inputs, files, here);
        return inputs.value() + files.contents();
    }

    /** The module depends on {@code direct}, and that on {@code lib}. */
    private DependencyNode tree(String scope, String version) {
        Artifact library = new DefaultArtifact("org.example:lib:" + version).setFile(jar.toFile());
        DependencyNode direct =
                new DefaultDependencyNode(new Dependency(new DefaultArtifact("org.example:direct:1"), "compile"));
        direct.setChildren(List.of(new DefaultDependencyNode(new Dependency(library, scope))));
        DependencyNode root = root();
        root.setChildren(List.of(direct));
        return root;
    }

    private static DependencyNode root() {
        return new DefaultDependencyNode(new DefaultArtifact("org.example:module:1"));
    }

    /** What Maven tells of a tree. */
    private record Result(DependencyNode tree, List<Dependency> missing) implements DependencyResolutionResult {

        @Override
        public DependencyNode getDependencyGraph() {
            return tree;
        }

        @Override
        public List<Dependency> getDependencies() {
            return List.of();
        }

        @Override
        public List<Dependency> getResolvedDependencies() {
            return List.of();
        }

        @Override
        public List<Dependency> getUnresolvedDependencies() {
            return missing;
        }

        @Override
        public List<Exception> getCollectionErrors() {
            return List.of();
        }

        @Override
        public List<Exception> getResolutionErrors(Dependency dependency) {
            return List.of();
        }
    }
}
