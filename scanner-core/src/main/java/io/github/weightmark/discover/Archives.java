package io.github.weightmark.discover;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Lists the files in jars, zips and wheels, and in those that lie in them; nothing is ever unpacked to disk, so no bomb goes off. */
final class Archives {

    private static final Set<String> ENDINGS = Set.of("jar", "war", "ear", "zip", "whl", "aar");

    private final Limits limits;

    Archives(Limits limits) {
        this.limits = limits;
    }

    static boolean isArchive(String path) {
        int dot = path.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Reads the names.
     *
     * @param names is told {@code app.jar!/models/x.onnx} for every file inside
     */
    void list(FileWalk.Found file, Consumer<String> names, List<Problem> problems) throws IOException {
        if (isPointer(file)) {
            return;
        }
        try (ZipFile zip = new ZipFile(file.file().toFile())) {
            zip.stream()
                    .limit(limits.archiveEntries())
                    .map(ZipEntry::getName)
                    .forEach(name -> names.accept(file.path() + "!/" + name));
            inner(zip, file, names, problems);
            if (zip.size() > limits.archiveEntries()) {
                problems.add(problem(
                        file,
                        "discover.archive-too-long",
                        "Only the first " + limits.archiveEntries() + " files of the archive " + file.path()
                                + " were looked at; it has " + zip.size() + "."));
            }
        } catch (ZipException e) {
            problems.add(problem(
                    file,
                    "discover.damaged-archive",
                    "The archive " + file.path() + " could not be read: it is damaged or not an archive."));
        }
    }

    private void inner(ZipFile zip, FileWalk.Found file, Consumer<String> names, List<Problem> problems)
            throws IOException {
        InnerArchives inner = new InnerArchives(limits, names);
        List<ZipEntry> archives = zip.stream()
                .limit(limits.archiveEntries())
                .filter(entry -> isArchive(entry.getName()))
                .map(ZipEntry.class::cast)
                .toList();
        List<InnerArchives.StoppedException> stops = new ArrayList<>();
        for (ZipEntry entry : archives) {
            try (InputStream content = zip.getInputStream(entry)) {
                inner.read(file.path() + "!/" + entry.getName(), content, entry.getSize());
            } catch (InnerArchives.StoppedException e) {
                stops.add(e);
            }
        }
        if (!stops.isEmpty()) {
            InnerArchives.StoppedException first = stops.get(0);
            int others = stops.size() - 1;
            problems.add(problem(
                    file,
                    "discover.unread-archive",
                    "The archive " + first.path() + " was not looked through: " + first.reason()
                            + (others == 0 ? "." : "; nor were " + others + " more.")));
        }
    }

    /** A file of Git LFS that was not fetched, or an empty one: there is no archive yet. */
    private static boolean isPointer(FileWalk.Found file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file.file()))) {
            byte[] start = in.readNBytes("version ".length());
            return start.length == 0
                    || new String(start, java.nio.charset.StandardCharsets.US_ASCII).equals("version ");
        }
    }

    private static Problem problem(FileWalk.Found file, String id, String message) {
        return new Problem(
                id,
                Level.WARNING,
                message,
                "Check by hand whether it holds weights, or name it in .weightmarkignore.",
                Source.file(file.path()));
    }
}
