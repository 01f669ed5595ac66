package io.github.weightmark.cli;

import io.github.weightmark.judge.Policy;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which policy judges: the one named, else the nearest weightmark.yml above, else the built-in default. */
final class PolicyChoice {

    static final String FILE_NAME = "weightmark.yml";
    private static final String BUILT_IN = "default";
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The policy (default: the nearest weightmark.yml upward from DIR, else the built-in one).")
    @Nullable
    Path file;

    /** The file that will be read; {@code null} for the built-in policy. */
    @Nullable
    Path found(Path folder) {
        if (file != null) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException("The policy " + file + " does not exist or is not a file. "
                        + "Give an existing file to --policy, or leave it out for the built-in policy."
                        + builtIn(file));
            }
            return file;
        }
        return Nearest.file(folder, FILE_NAME);
    }

    /** Whoever gives a bare word means a policy of that name; those are extended, so that the file says what is in force. */
    private static String builtIn(Path file) {
        String word = file.toString();
        return WORD.matcher(word).matches()
                ? " If " + word + " is a built-in policy, write \"extends: " + word + "\" into " + FILE_NAME + "."
                : "";
    }

    Policy policy(Path folder, Knowledge knowledge) {
        Path chosen = found(folder);
        PolicyReader reader = new PolicyReader(knowledge);
        return chosen == null ? reader.builtIn(BUILT_IN) : reader.read(chosen);
    }

    /** What messages call the policy. */
    String name(Path folder) {
        Path chosen = found(folder);
        return chosen == null ? "the built-in policy \"" + BUILT_IN + "\"" : chosen.toString();
    }
}
