package io.github.weightmark.discover;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** The problem that a file or folder could not be read: nobody knows which models it names. */
final class UnreadFile {

    private UnreadFile() {}

    /**
     * @param what file, folder and the like
     */
    static Problem problem(String path, String what, IOException why) {
        return problem(path, what, reason(why));
    }

    /**
     * @param what file, folder and the like
     * @param why the same on every machine
     */
    static Problem problem(String path, String what, String why) {
        return new Problem(
                "discover.unreadable-file",
                Level.ERROR,
                "The " + what + " " + path + " could not be read: " + why + ".",
                "Make it readable, or name it in .weightmarkignore.",
                Source.file(path));
    }

    /** Without the path, which differs from machine to machine. */
    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : null;
        return reason != null ? reason : words(e.getClass().getSimpleName());
    }

    /** {@code AccessDeniedException} → {@code access denied}. */
    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (char c : name.replace("Exception", "").toCharArray()) {
            words.append(Character.isUpperCase(c) && words.length() > 0 ? " " : "")
                    .append(Character.toLowerCase(c));
        }
        return words.toString();
    }
}
