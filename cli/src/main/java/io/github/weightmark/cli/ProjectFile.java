package io.github.weightmark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the commands share that read a project and write a file into it, to be committed. */
final class ProjectFile {

    @Mixin
    Rules rules = new Rules();

    @Mixin
    Kinds kinds = new Kinds();

    @Mixin
    Verbosity verbosity = new Verbosity();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The project (default: the current folder).")
    private Path folder = Path.of(".");

    /** The project, which is a folder. */
    Path folder() {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("The folder " + folder + " does not exist. Give the root folder of a project.");
        }
        return folder;
    }

    /** The file that was named, else {@code usual} in the project. */
    Path target(@Nullable Path named, String usual) {
        return named == null ? folder().resolve(usual) : named;
    }

    /** Tells what is in the file, line by line unless nobody wants to know, and in one sentence. */
    void tell(Shell shell, Path target, Iterable<String> lines, String summary) {
        if (!verbosity.quiet) {
            lines.forEach(shell.out()::println);
        }
        shell.out().println(target.getFileName() + ": " + summary);
    }
}
