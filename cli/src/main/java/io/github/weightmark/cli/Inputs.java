package io.github.weightmark.cli;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What {@code identify} was asked to read, one piece of work for each text, in the order asked. */
final class Inputs {

    private final LicenseFiles reader;
    private final InputStream in;
    private final Limits limits;
    private final List<Supplier<LicenseFile>> works = new ArrayList<>();

    private Inputs(LicenseFiles reader, InputStream in, Limits limits) {
        this.reader = reader;
        this.in = in;
        this.limits = limits;
    }

    /**
     * @param in what {@code -} reads
     * @throws UsageException when {@code -} is given twice
     */
    static List<Supplier<LicenseFile>> of(List<String> names, LicenseFiles reader, InputStream in, Limits limits) {
        if (names.stream().filter(LicenseFiles.STANDARD_INPUT::equals).count() > 1) {
            throw new UsageException("Standard input can be read once only. Give - one time.");
        }
        Inputs inputs = new Inputs(reader, in, limits);
        names.forEach(inputs::add);
        return List.copyOf(inputs.works);
    }

    private void add(String name) {
        if (isFolder(name)) {
            addFolder(Path.of(name));
        } else {
            works.add(() -> reader.read(name, in));
        }
    }

    private static boolean isFolder(String name) {
        try {
            return !name.equals(LicenseFiles.STANDARD_INPUT) && Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void addFolder(Path folder) {
        try {
            LicenseFolder found = LicenseFolder.of(folder, limits);
            found.files().forEach(file -> works.add(() -> reader.read(file)));
            found.unread().forEach(file -> works.add(() -> file));
            if (found.files().isEmpty() && found.unread().isEmpty()) {
                works.add(() -> nothingIn(folder.toString()));
            }
        } catch (IOException e) {
            works.add(() -> LicenseFiles.unread(folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static LicenseFile nothingIn(String folder) {
        return LicenseFiles.failed(
                folder,
                new Problem(
                        "folder.no-license",
                        Level.ERROR,
                        folder + " is a folder without a file that is called like a licence.",
                        "Name the files themselves.",
                        Source.file(folder)));
    }
}
