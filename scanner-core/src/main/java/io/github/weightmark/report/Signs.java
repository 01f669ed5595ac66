package io.github.weightmark.report;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import java.util.Locale;

/** The signs and colours of judgements. */
final class Signs {

    static final String NEXT = "→";
    static final String BAR = "│";

    private Signs() {}

    static String word(Verdict verdict) {
        return verdict.id().toUpperCase(Locale.ROOT);
    }

    static String sign(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "✓";
            case REVIEW -> "!";
            case INCOMPLETE -> "?";
            case FAIL -> "✗";
        };
    }

    static String sign(Level level) {
        return switch (level) {
            case NOTE -> "·";
            case WARNING -> "!";
            case ERROR -> "✗";
        };
    }

    static Style style(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Style.GOOD;
            case REVIEW -> Style.DOUBTFUL;
            case INCOMPLETE -> Style.BLOCKED;
            case FAIL -> Style.BAD;
        };
    }

    static Style style(Level level) {
        return switch (level) {
            case NOTE -> Style.FAINT;
            case WARNING -> Style.DOUBTFUL;
            case ERROR -> Style.BAD;
        };
    }

    static Style style(Tier tier) {
        return switch (tier) {
            case FULLY_OPEN, PERMISSIVE -> Style.GOOD;
            case RESTRICTED -> Style.DOUBTFUL;
            case CLOSED, UNKNOWN -> Style.BLOCKED;
        };
    }

    /** A problem with what to do about it, two columns in. */
    static void problem(Page page, Problem problem) {
        String sign = page.paint(style(problem.level()), problem.level() == Level.ERROR ? "?" : sign(problem.level()));
        String where = problem.source() == null ? "" : " (" + problem.source() + ")";
        boolean told = problem.source() != null
                && problem.message().contains(problem.source().location());
        page.text("  " + sign + " ", "    ", 4, Style.NONE, problem.message() + (told ? "" : where));
        help(page, problem.help());
    }

    /** What to do next, four columns in. */
    static void help(Page page, String help) {
        if (!help.isEmpty()) {
            page.text("    " + page.mark(Style.STRONG, NEXT) + " ", "      ", 6, Style.NONE, help);
        }
    }
}
