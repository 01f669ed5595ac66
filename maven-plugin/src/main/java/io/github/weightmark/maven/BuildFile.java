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

/** Finds the files that say how a module is judged: policy, lock, baseline. */
final class BuildFile {

    /** The name of a policy. */
    static final String POLICY = "weightmark.yml";

    private BuildFile() {}

    /**
     * The file that counts for a module.
     *
     * @param named by the user, with {@code parameter}; {@code null} to look for {@code name}
     */
    static @Nullable Path of(
            @Nullable File named, String parameter, String name, MavenProject project, @Nullable File reactorRoot)
            throws MojoExecutionException {
        return named == null ? find(name, project, reactorRoot) : named(named, parameter, name);
    }

    /** The file the user named; that it is missing must not change the verdict silently. */
    static Path named(File named, String parameter, String name) throws MojoExecutionException {
        Path file = named.toPath();
        if (!Files.isRegularFile(file)) {
            throw new MojoExecutionException(parameter + ": " + OneLine.of(file.toString())
                    + " is not a file. Correct the path, or leave the parameter out to use " + name
                    + " from the module's folder or the nearest one above it.");
        }
        return file;
    }

    /**
     * The nearest file called {@code name} from the module's folder up to the outermost folder of its build, {@code null}
     * when there is none.
     *
     * <p>A build started inside a module knows the folders above only through the module's parent POMs; they count too,
     * so that the answer does not depend on where Maven was started.
     */
    static @Nullable Path find(String name, MavenProject project, @Nullable File reactorRoot) {
        Path basedir = absolute(project.getBasedir().toPath());
        Path outermost = outermost(basedir, folders(project, reactorRoot));
        for (Path folder = basedir; folder != null && folder.startsWith(outermost); folder = folder.getParent()) {
            Path file = folder.resolve(name);
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
