package io.github.weightmark.discover;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks into one file after another; one for each thread. */
final class FileScan {

    /** From so many bytes on files are taken apart one at a time, so that their pieces fit into memory. */
    private static final int LARGE = 1 << 19;

    private final FileForms forms;
    private final Limits limits;
    private final FileBytes bytes;
    private final Object oneLargeFile;
    private long bytesRead;
    private int takenApart;

    /**
     * @param oneLargeFile held by the thread that takes a large file apart
     */
    FileScan(FileForms forms, Limits limits, Object oneLargeFile) {
        this.forms = forms;
        this.limits = limits;
        this.bytes = new FileBytes(limits.sourceBytes());
        this.oneLargeFile = oneLargeFile;
    }

    FileResult look(FileWalk.Found file) {
        List<Sighting> named = new ArrayList<>();
        if (forms.weights().find(file.path(), named::add)) {
            return FileResult.named(named, List.of());
        }
        return told(file, Archives.isArchive(file.path()) ? this::archive : this::text);
    }

    /** Looks into a text though nothing in its bytes shows that it names a model, if they are {@code wanted}. */
    FileResult takeApart(FileWalk.Found file, Predicate<Bytes> wanted) {
        return told(
                file,
                any -> bytes.read(any.file(), any.size()) == FileBytes.Content.TEXT && wanted.test(bytes.bytes())
                        ? taken(any, Anchors.SURE)
                        : FileResult.PASSED_OVER);
    }

    /** What cannot be read becomes a problem. */
    private static FileResult told(FileWalk.Found file, Look look) {
        try {
            return look.at(file);
        } catch (IOException e) {
            return FileResult.problem(UnreadFile.problem(file.path(), "file", e));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException | StackOverflowError e) {
            return FileResult.problem(UnreadFile.problem(file.path(), "file", "it could not be taken apart"));
        }
    }

    /** One way to look into a file. */
    private interface Look {
        FileResult at(FileWalk.Found file) throws IOException;
    }

    private FileResult archive(FileWalk.Found file) throws IOException {
        ArchiveFinds finds = forms.archive();
        List<Problem> problems = new ArrayList<>();
        new Archives(limits).list(file, finds::see, problems);
        return FileResult.named(finds.sightings(), problems);
    }

    private FileResult text(FileWalk.Found file) throws IOException {
        FileBytes.Content content = bytes.read(file.file(), file.size());
        bytesRead += bytes.length();
        return switch (content) {
            case BINARY -> FileResult.PASSED_OVER;
            case TOO_LARGE -> tooLarge(file);
            case TEXT ->
                forms.mayHold(file.path(), bytes.bytes())
                        ? taken(file, forms.signs(file.path(), bytes.bytes()))
                        : FileResult.NOTHING;
        };
    }

    private FileResult taken(FileWalk.Found file, int signs) {
        if (bytes.length() < LARGE) {
            return read(file, signs);
        }
        synchronized (oneLargeFile) {
            FileResult result = read(file, signs);
            bytes.shrink();
            return result;
        }
    }

    /** Bytes of all files so far. */
    long bytesRead() {
        return bytesRead;
    }

    /** Files that were decoded and cut into words: the dear part. */
    int takenApart() {
        return takenApart;
    }

    private FileResult read(FileWalk.Found file, int signs) {
        takenApart++;
        String text = FileText.of(bytes.bytes());
        if (text == null) {
            return FileResult.PASSED_OVER;
        }
        ProjectFile read = ProjectFile.of(file.path(), text);
        Finds finds = forms.read(read, signs);
        int garbled = FileText.garbled(text, bytes.bytes());
        if (garbled >= 0) {
            finds.garbled(read.line(garbled));
        }
        if (bytes.length() != file.size()) {
            finds.changed(file.size(), bytes.length());
        }
        return FileResult.of(finds);
    }

    /** Large binary files are no loss; a large text may name models that nobody saw. */
    private FileResult tooLarge(FileWalk.Found file) {
        bytes.shrink();
        if (!forms.mayRead(file.path())) {
            return FileResult.PASSED_OVER;
        }
        return FileResult.problem(new Problem(
                "discover.file-too-large",
                Level.WARNING,
                "The file " + file.path() + " was not looked into: it has " + file.size() + " bytes, more than "
                        + limits.sourceBytes() + ".",
                "Check by hand which models it names, or name it in .weightmarkignore.",
                Source.file(file.path())));
    }
}
