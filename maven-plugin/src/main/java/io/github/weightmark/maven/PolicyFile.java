package io.github.weightmark.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the policy of a module. */
final class PolicyFile {

    private static final String NAME = "weightmark.yml";

    private PolicyFile() {}

    /** The file the user named; that it is missing must not make the policy laxer. */
    static Path named(File policy) throws MojoExecutionException {
        Path file = policy.toPath();
        if (!Files.isRegularFile(file)) {
            throw new MojoExecutionException("weightmark.policy: " + OneLine.of(file.toString())
                    + " is not a file. Correct the path, or leave the parameter out to use " + NAME
                    + " from the module's folder or the nearest one above it.");
        }
        return file;
    }

    /**
     * The nearest {@code weightmark.yml} from the module's folder up to the outermost folder of its build, {@code null}
     * when there is none.
     *
     * <p>A build started inside a module knows the folders above only through the module's parent POMs; they count too,
     * so that the policy does not depend on where Maven was started.
     */
    static @Nullable Path find(MavenProject project, @Nullable File reactorRoot) {
        Path basedir = absolute(project.getBasedir().toPath());
        Path outermost = outermost(basedir, folders(project, reactorRoot));
        for (Path folder = basedir; folder != null && folder.startsWith(outermost); folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            // A dangling link counts as found: reading it fails, which beats a silent change to the default.
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return file;
            }
        }
        return null;
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Set<Path> folders(MavenProject project, @Nullable File reactorRoot) {
        Set<Path> folders = new LinkedHashSet<>();
        if (reactorRoot != null) {
            folders.add(absolute(reactorRoot.toPath()));
        }
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            if (parent.getBasedir() != null) {
                folders.add(absolute(parent.getBasedir().toPath()));
            }
        }
        return folders;
    }

    private static Path outermost(Path basedir, Set<Path> folders) {
        Path outermost = basedir;
        for (Path folder : folders) {
            if (outermost.startsWith(folder)) {
                outermost = folder;
            }
        }
        return outermost;
    }
}
