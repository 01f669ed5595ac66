package io.github.weightmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Makes, when the archive is packed, what it holds beside jars and launchers: completion and manual page. */
public final class ShippedFiles {

    private ShippedFiles() {}

    /**
     * Writes both.
     *
     * @param arguments the folder to write into
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder.resolve("completion/weightmark"), completion());
        write(folder.resolve("man/weightmark.1"), ManPage.of(commandLine()));
    }

    /** For bash, and for zsh with {@code bashcompinit}. */
    static String completion() {
        return AutoComplete.bash("weightmark", commandLine());
    }

    /** The command line without surroundings: it can be asked what there is, but not run. */
    static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Shell shell = new Shell(Map.of(), InputStream.nullInputStream(), nowhere, nowhere);
        return Commands.all(shell);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
