package io.github.weightmark.maven;

import io.github.weightmark.domain.Source;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;

/**
 * Finds the lines of a module's POM.
 *
 * @param root the folder that paths are told from
 */
record Pom(MavenProject module, Path root) {

    /** The POM as a place. */
    Source whole() {
        File file = module.getFile();
        Path path = BuildFile.absolute(file == null ? root.resolve("pom.xml") : file.toPath());
        String name = path.startsWith(root) ? root.relativize(path).toString() : String.valueOf(path.getFileName());
        return Source.line(name.replace('\\', '/'), 1);
    }

    /** Where the module depends on it; a dependency that it has from a parent stands at the beginning of its POM. */
    Source source(Artifact artifact) {
        Source whole = whole();
        for (Dependency dependency : module.getDependencies()) {
            boolean same = dependency.getGroupId().equals(artifact.getGroupId())
                    && dependency.getArtifactId().equals(artifact.getArtifactId());
            InputLocation location = same ? dependency.getLocation("artifactId") : null;
            if (location != null && isHere(location) && location.getLineNumber() > 0) {
                return Source.line(whole.location(), location.getLineNumber());
            }
        }
        return whole;
    }

    private boolean isHere(InputLocation location) {
        return module.getFile() != null
                && location.getSource() != null
                && module.getFile().getPath().equals(location.getSource().getLocation());
    }
}
