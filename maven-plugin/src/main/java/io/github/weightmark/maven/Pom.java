package io.github.weightmark.maven;

import io.github.weightmark.domain.Source;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
        return Source.line(whole.location(), named(artifact.getArtifactId()));
    }

    /** The one line that names an artifact, for a Maven that does not tell; the first line when there are more or none. */
    private int named(String artifact) {
        if (module.getFile() == null) {
            return 1;
        }
        try {
            List<String> lines = Files.readAllLines(module.getFile().toPath());
            String element = "<artifactId>" + artifact + "</artifactId>";
            int[] found = IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).strip().equals(element))
                    .toArray();
            return found.length == 1 ? found[0] + 1 : 1;
        } catch (IOException e) {
            return 1;
        }
    }

    private boolean isHere(InputLocation location) {
        return module.getFile() != null
                && location.getSource() != null
                && module.getFile().getPath().equals(location.getSource().getLocation());
    }
}
