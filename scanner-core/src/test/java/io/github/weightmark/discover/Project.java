package io.github.weightmark.discover;

import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small project in a temporary folder. */
record Project(Path folder) {

    static final Discoverer DISCOVERER = new Discoverer(Knowledge.bundled(), Limits.DEFAULT);

    Project file(String path, String... lines) {
        return bytes(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    Project bytes(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Discovery discovery() {
        return DISCOVERER.discover(folder);
    }

    List<Sighting> sightings() {
        return discovery().sightings();
    }

    /** {@code reference kind} of each sighting. */
    List<String> finds() {
        return sightings().stream().map(Project::summary).toList();
    }

    static String summary(Sighting sighting) {
        return sighting.reference() + " " + sighting.kind();
    }
}
