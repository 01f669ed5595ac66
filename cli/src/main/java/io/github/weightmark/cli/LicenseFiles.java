package io.github.weightmark.cli;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.identify.Identifier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.read.ClauseReader;
import io.github.weightmark.report.IdentifiedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads licence files and identifies them. */
final class LicenseFiles {

    private final Identifier identifier;
    private final ClauseReader clauses;
    private final Limits limits;

    LicenseFiles(Knowledge knowledge, Limits limits) {
        this.identifier = new Identifier(knowledge);
        this.clauses = new ClauseReader(knowledge);
        this.limits = limits;
    }

    /** The answer for one file; one that cannot be read is an answer too. */
    IdentifiedFile identify(Path file) {
        String path = file.toString();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] read = bytes.readNBytes(limits.licenseBytes() + 1);
            if (read.length > limits.licenseBytes()) {
                return unread(
                        path,
                        "file.too-large",
                        path + " is larger than " + (limits.licenseBytes() >> 20) + " MiB and was not read.",
                        "Cut the licence text out of it and identify that.");
            }
            String text = new String(read, StandardCharsets.UTF_8);
            return new IdentifiedFile(path, identifier.identify(path, text, 1), clauses.read(path, text, 1), List.of());
        } catch (IOException e) {
            return unread(
                    path,
                    "file.unreadable",
                    path + " cannot be read: " + reason(e) + ".",
                    "Check the name and that you may read it.");
        }
    }

    private static IdentifiedFile unread(String path, String id, String message, String help) {
        return new IdentifiedFile(
                path, List.of(), List.of(), List.of(new Problem(id, Level.ERROR, message, help, Source.file(path))));
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "access is denied";
        }
        return String.valueOf(e.getMessage());
    }
}
