package io.github.weightmark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Weightmark beside other tools, whole processes on the same generated texts. */
final class Peers {

    private static final String LICENSEE = "ARGV.each { |f| "
            + "Licensee::ProjectFiles::LicenseFile.new(File.read(f, encoding: 'UTF-8'), 'LICENSE').matcher }";

    private final String launcher;
    private final boolean quick;

    Peers(String launcher, boolean quick) {
        this.launcher = launcher;
        this.quick = quick;
    }

    List<Race> races(Path folder) throws IOException {
        return List.of(manyTexts(folder), oneText(folder));
    }

    private Race manyTexts(Path folder) throws IOException {
        int count = quick ? 40 : 300;
        List<Path> files = write(folder.resolve("texts"), LicenseTexts.any(count, 10));
        return new Race(count + " licence texts in one process, for one text", count, rounds())
                .add(oneCore("weightmark identify", launcher, "identify", "--format", "json")
                        .with(files))
                .add(oneCore("licensee", "ruby", "-rlicensee", "-e", LICENSEE).with(files))
                .add(oneCore("licensecheck", "licensecheck", "--machine").with(files));
    }

    private Race oneText(Path folder) throws IOException {
        List<Path> file = write(folder.resolve("one"), LicenseTexts.typical(1, 11));
        return new Race("One licence text, cold", 1, rounds())
                .add(oneCore("weightmark identify", launcher, "identify").with(file))
                .add(oneCore("licensee", "licensee", "detect").with(file))
                .add(oneCore("licensecheck", "licensecheck").with(file));
    }

    private int rounds() {
        return quick ? 3 : 5;
    }

    /** One thread is what the peers have. */
    private static Command oneCore(String name, String... words) {
        Command plain = Command.of(name, words);
        Command taskset = Command.of(name, "taskset", "-c", "0");
        if (!plain.installed() || !taskset.installed()) {
            return plain;
        }
        List<String> all = new ArrayList<>(taskset.words());
        all.addAll(plain.words());
        return new Command(name, all);
    }

    private static List<Path> write(Path folder, List<String> texts) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Path sub = Files.createDirectories(folder.resolve(Integer.toString(i)));
            files.add(Files.writeString(sub.resolve("LICENSE"), texts.get(i)));
        }
        return files;
    }
}
