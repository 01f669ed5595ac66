package io.github.weightmark.maven;

import io.github.weightmark.gather.http.HubSettings;
import io.github.weightmark.gather.store.StoreFolder;
import io.github.weightmark.gather.store.StoreFolder.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells where Weightmark keeps what it has fetched, and how much that is; empties it when asked to. The Hub's own cache
 * is left alone. Needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "cache", requiresProject = false, threadSafe = true, aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class CacheMojo extends Goal {

    /**
     * Removes everything that was fetched before.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.clear", defaultValue = "false")
    boolean clear;

    @Override
    void run() throws MojoExecutionException {
        tell(environment());
    }

    void tell(Map<String, String> environment) throws MojoExecutionException {
        Path folder = StoreFolder.of(environment);
        if (folder == null) {
            throw new MojoExecutionException(
                    "No home directory is known, so nothing is kept. Set HOME or WEIGHTMARK_CACHE to a folder.");
        }
        try {
            Contents contents = clear ? StoreFolder.clear(folder) : StoreFolder.contents(folder);
            getLog().info((clear ? "Removed " : "Cache: ")
                    + words(contents)
                    + (clear ? ", from " : ", in ")
                    + OneLine.of(folder.toString()));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The cache " + OneLine.of(folder.toString()) + " cannot be " + (clear ? "emptied" : "read")
                            + ". Check the rights on it.",
                    e);
        }
        Path hub = new HubSettings(environment).cache();
        if (hub != null) {
            getLog().info("Hub cache: " + OneLine.of(hub.toString())
                    + (Files.isDirectory(hub) ? ", read only" : ", not there"));
        }
    }

    private static String words(Contents contents) {
        return Count.of(contents.files(), "file", "files") + " and "
                + Count.of(contents.answers(), "answer", "answers")
                + String.format(Locale.ROOT, ", %,.1f MiB", contents.bytes() / 1024.0 / 1024.0);
    }
}
