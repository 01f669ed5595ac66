package io.github.weightmark.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the policy about one model.
 *
 * @param rule the policy rule that fired: {@code clauses.deny}, {@code tiers.review}, {@code evidence.incomplete} ...
 * @param subject what it fired on: a clause id, a tier, a licence id, a problem id
 * @param level how much it weighs after waivers; a waived finding is a {@link Level#NOTE}
 * @param message what, where and why, one sentence
 * @param help how to go on
 * @param waiver the waiver that accepts it; {@code null} when none does
 * @param baseline the line of the baseline that accepts it; {@code null} when none does
 */
public record Finding(
        String rule,
        String subject,
        Level level,
        String message,
        String help,
        @Nullable Waiver waiver,
        @Nullable Source baseline) {

    /** A finding that is in no baseline. */
    public Finding(String rule, String subject, Level level, String message, String help, @Nullable Waiver waiver) {
        this(rule, subject, level, message, help, waiver, null);
    }

    /** Did somebody accept it? An expired waiver stays on its finding but no longer lowers it. */
    public boolean accepted() {
        return (waiver != null || baseline != null) && level == Level.NOTE;
    }

    /** As of any record; but the JDK links a record's own at run time, and that costs each start some milliseconds. */
    @Override
    public int hashCode() {
        return Objects.hash(rule, subject, level, message);
    }

    /** The same, accepted by a line of a baseline. */
    public Finding acceptedBy(Source line) {
        return new Finding(rule, subject, Level.NOTE, message, help, waiver, line);
    }
}
