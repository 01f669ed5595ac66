package io.github.weightmark.discover;

import org.jspecify.annotations.Nullable;

/**
 * The value behind a placeholder, if one is written.
 *
 * @param value a text without placeholders
 * @param fallback whether it only stands in for something set from outside
 */
record Placeholder(String value, boolean fallback) {

    private static final int NESTING = 4;

    /**
     * {@code gpt-4o} is itself; {@code ${VAR:d}}, {@code ${VAR:-d}}, {@code ${VAR-d}} and {@code ${VAR=d}} are d;
     * anything else that depends on the outside is nothing.
     */
    static @Nullable Placeholder resolve(String text) {
        String value = text.strip();
        if (value.startsWith("${{")) {
            return inWorkflow(value);
        }
        for (int depth = 0; value.startsWith("${"); depth++) {
            String inner = inner(value);
            String stand = inner == null || depth == NESTING ? null : standIn(inner);
            if (stand == null) {
                return null;
            }
            value = stand.strip();
            if (!value.startsWith("${")) {
                return open(value) ? null : new Placeholder(value, true);
            }
        }
        return open(value) ? null : new Placeholder(value, false);
    }

    /** {@code ${{ vars.MODEL || 'gpt-4o' }}} of a workflow is gpt-4o. */
    private static @Nullable Placeholder inWorkflow(String value) {
        int or = value.lastIndexOf("||");
        if (or < 0 || !value.endsWith("}}")) {
            return null;
        }
        String stand = value.substring(or + 2, value.length() - 2).strip();
        boolean quoted = stand.length() > 2 && stand.startsWith("'") && stand.indexOf('\'', 1) == stand.length() - 1;
        return quoted ? new Placeholder(stand.substring(1, stand.length() - 1), true) : null;
    }

    /** The name in {@code ${NAME}}, {@code $(NAME)} or {@code $NAME} without a stand-in; nothing for all else. */
    static @Nullable String variable(String text) {
        String value = text.strip();
        boolean braces = value.startsWith("${") && value.endsWith("}") || value.startsWith("$(") && value.endsWith(")");
        String name = braces ? value.substring(2, value.length() - 1) : value.substring(value.startsWith("$") ? 1 : 0);
        boolean plain = !name.isEmpty() && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
        return value.startsWith("$") && plain ? name : null;
    }

    /** The name in {@code ${NAME:-stand-in}}; nothing for all else. */
    static @Nullable String named(String text) {
        String value = text.strip();
        if (!value.startsWith("${") || !value.endsWith("}")) {
            return null;
        }
        int end = 2;
        while (end < value.length() && (value.charAt(end) == '_' || isUpperOrDigit(value.charAt(end)))) {
            end++;
        }
        return end > 2 && ":-=".indexOf(value.charAt(end)) >= 0 ? value.substring(2, end) : null;
    }

    /** What stands between the outer braces; nothing when text follows them. */
    private static @Nullable String inner(String value) {
        return value.endsWith("}") ? value.substring(2, value.length() - 1) : null;
    }

    /** The default may hold colons itself, so the first one counts. */
    private static @Nullable String standIn(String inner) {
        String hyphenated = hyphenated(inner);
        if (hyphenated != null) {
            return hyphenated;
        }
        int end = 0;
        while (end < inner.length() && isName(inner.charAt(end))) {
            end++;
        }
        if (end < inner.length() && inner.charAt(end) == '=') {
            return inner.substring(end + 1);
        }
        if (end == inner.length() || inner.charAt(end) != ':') {
            return null;
        }
        String stand = inner.substring(end + 1);
        return stand.startsWith("-") || stand.startsWith("=") ? stand.substring(1) : stand;
    }

    /** {@code LLM-llama2}: in a shell the name of a variable ends at the hyphen. */
    private static @Nullable String hyphenated(String inner) {
        int hyphen = inner.indexOf('-');
        return hyphen > 0 && inner.substring(0, hyphen).chars().allMatch(c -> c == '_' || isUpperOrDigit(c))
                ? inner.substring(hyphen + 1)
                : null;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }

    private static boolean isUpperOrDigit(int c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean open(String value) {
        return value.contains("${") || value.contains("$(") || value.contains("{{") || value.startsWith("$");
    }
}
