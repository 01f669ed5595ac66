package io.github.weightmark.maven;

import io.github.weightmark.domain.Level;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;

/** What fails the build. */
enum FailOn {
    /** What the policy forbids. */
    VIOLATION,

    /** Also what the policy wants a person to look at. */
    REVIEW,

    /** Nothing; the log and the report still tell everything. */
    NEVER;

    /** Reads the parameter {@code weightmark.failOn}. */
    static FailOn of(String word) throws MojoExecutionException {
        for (FailOn value : values()) {
            if (value.word().equals(word.strip())) {
                return value;
            }
        }
        throw new MojoExecutionException(
                "weightmark.failOn: \"" + OneLine.of(word) + "\" is not known. Valid are violation, review and never.");
    }

    /** How the parameter spells it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something of this weight fails the build. */
    boolean breaksOn(Level level) {
        return switch (this) {
            case VIOLATION -> level == Level.ERROR;
            case REVIEW -> level != Level.NOTE;
            case NEVER -> false;
        };
    }
}
