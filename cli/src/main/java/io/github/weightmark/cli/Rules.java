package io.github.weightmark.cli;

import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that adds rules of the user's own. */
final class Rules {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder of your own rules, added to the bundled ones; the same id replaces.")
    @Nullable
    Path folder;

    Knowledge knowledge() {
        Knowledge bundled = Knowledge.bundled();
        return folder == null ? bundled : bundled.with(folder);
    }
}
