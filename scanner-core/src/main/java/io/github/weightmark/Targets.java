package io.github.weightmark;

import io.github.weightmark.discover.WrittenName;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the targets of {@code check}. */
final class Targets {

    private Targets() {}

    /** The sighting of one target, in the place {@code (command line)}. */
    static Sighting sighting(Path folder, String target) {
        return new Sighting(
                "(command line)",
                0,
                0,
                target,
                WrittenName.read(target, path -> Files.exists(folder.resolve(path))),
                SightingKind.USED,
                Confidence.HIGH,
                "command-line");
    }
}
