package io.github.weightmark.cli;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.read.DocumentReader;
import io.github.weightmark.text.Extracted;
import io.github.weightmark.text.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads licence files: what they are and what they say. Any number of threads may ask at once. */
final class LicenseFiles {

    /** The name that means standard input. */
    static final String STANDARD_INPUT = "-";

    private static final String CHECK_NAME = "Check the name, and that you may read the file.";

    private final DocumentReader reader;
    private final Limits limits;

    LicenseFiles(Knowledge knowledge, Limits limits) {
        this.reader = new DocumentReader(knowledge);
        this.limits = limits;
    }

    /** The answer for a name given on the command line. */
    LicenseFile read(String name, InputStream in) {
        if (name.equals(STANDARD_INPUT)) {
            return read(in);
        }
        try {
            return read(Path.of(name));
        } catch (InvalidPathException e) {
            return unread(name, "it is not the name of a file");
        }
    }

    /** The answer for one file; that it cannot be read is an answer too. */
    LicenseFile read(Path file) {
        String path = file.toString();
        try {
            if (Files.isDirectory(file)) {
                return unread(path, "it is a folder");
            }
            long size = Files.size(file);
            if (size > limits.licenseBytes()) {
                return tooLarge(path, size);
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return read(path, path, bytes);
            }
        } catch (NoSuchFileException e) {
            return unread(path, "it does not exist");
        } catch (AccessDeniedException e) {
            return unread(path, "access is denied");
        } catch (IOException e) {
            return unread(path, String.valueOf(e.getMessage()));
        }
    }

    private LicenseFile read(InputStream in) {
        try {
            return read(STANDARD_INPUT, "standard input", in);
        } catch (IOException e) {
            return unread(STANDARD_INPUT, String.valueOf(e.getMessage()));
        }
    }

    private LicenseFile read(String path, String name, InputStream bytes) throws IOException {
        // One byte more than the limit is enough for the extractor to see that the text is too large.
        byte[] content = bytes.readNBytes(limits.licenseBytes() + 1);
        try {
            return read(path, name, TextExtractor.extract(content, name, limits));
        } catch (RuntimeException | StackOverflowError e) {
            // One text that breaks us must not cost the answers for all others.
            return failed(
                    path,
                    new Problem(
                            "file.failed",
                            Level.ERROR,
                            name + " cannot be read: internal error (" + e + ").",
                            "Please report it, with the file.",
                            Source.file(path)));
        }
    }

    private LicenseFile read(String path, String name, Extracted extracted) {
        String text = extracted.text();
        if (!text.isBlank()) {
            Reading reading = reader.read(path, text, 1);
            return new LicenseFile(path, text, reading, Garbled.addTo(extracted.problems(), name, path, text));
        }
        if (!extracted.problems().isEmpty()) {
            return new LicenseFile(path, "", Reading.NOTHING, extracted.problems());
        }
        return failed(
                path,
                new Problem(
                        "text.empty",
                        Level.ERROR,
                        name + " holds no words.",
                        "Give a file that holds the licence text.",
                        Source.file(path)));
    }

    private LicenseFile tooLarge(String path, long size) {
        return failed(
                path,
                new Problem(
                        "text.too-large",
                        Level.ERROR,
                        path + " has " + size + " bytes, more than the " + limits.licenseBytes()
                                + " that are read of a licence.",
                        "Give the licence text alone.",
                        Source.file(path)));
    }

    static LicenseFile unread(String path, String reason) {
        return failed(
                path,
                new Problem(
                        "file.unreadable",
                        Level.ERROR,
                        path + " cannot be read: " + reason + ".",
                        CHECK_NAME,
                        Source.file(path)));
    }

    static LicenseFile failed(String path, Problem problem) {
        return new LicenseFile(path, "", Reading.NOTHING, List.of(problem));
    }
}
