package io.github.weightmark.cli;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.identify.Identifier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.read.ClauseReader;
import io.github.weightmark.report.IdentifiedFile;
import io.github.weightmark.text.Extracted;
import io.github.weightmark.text.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    /** The answer for one file; that it cannot be read is an answer too. */
    IdentifiedFile identify(Path file) {
        String path = file.toString();
        if (Files.isDirectory(file)) {
            return unread(path, "it is a folder");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            // One byte more than the limit is enough for the extractor to see that the file is too large.
            byte[] content = bytes.readNBytes(limits.licenseBytes() + 1);
            return identify(path, TextExtractor.extract(content, path, limits));
        } catch (NoSuchFileException e) {
            return unread(path, "it does not exist");
        } catch (AccessDeniedException e) {
            return unread(path, "access is denied");
        } catch (IOException e) {
            return unread(path, String.valueOf(e.getMessage()));
        }
    }

    private IdentifiedFile identify(String path, Extracted extracted) {
        String text = extracted.text();
        if (text.isBlank()) {
            return new IdentifiedFile(path, List.of(), List.of(), extracted.problems());
        }
        return new IdentifiedFile(
                path, identifier.identify(path, text, 1), clauses.read(path, text, 1), extracted.problems());
    }

    private static IdentifiedFile unread(String path, String reason) {
        Problem problem = new Problem(
                "file.unreadable",
                Level.ERROR,
                path + " cannot be read: " + reason + ".",
                "Check the name, and that you may read the file.",
                Source.file(path));
        return new IdentifiedFile(path, List.of(), List.of(), List.of(problem));
    }
}
