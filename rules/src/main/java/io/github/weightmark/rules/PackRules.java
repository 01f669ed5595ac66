package io.github.weightmark.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Build step: packs a rules folder into the one file that the engine loads, see {@link RulePack}. */
public final class PackRules {

    private PackRules() {}

    /**
     * @param arguments the rules folder, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, RulePacker.pack(RuleFolder.read(Path.of(arguments[0]))));
    }
}
