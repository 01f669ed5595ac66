package io.github.weightmark.rules;

import java.util.Locale;

/** The kinds of rules; each has a folder, and a schema of the same name in {@code schema/}. */
public enum RuleType {
    LICENSES,
    CLAUSES,
    FAMILIES,
    PROVIDERS,
    ALIASES,
    DISCOVERY,
    POLICIES;

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
