package io.github.weightmark.knowledge;

import io.github.weightmark.domain.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One licence as we know it.
 *
 * @param file the rule file
 * @param id SPDX id, else {@code LicenseRef-scancode-*}, else {@code LicenseRef-weightmark-*}
 * @param name full name
 * @param steward who wrote it
 * @param version its version, when it has one
 * @param terms what it allows
 * @param aliases Hub ids, {@code license_name} values and other names; compared by {@link Names#normal}
 * @param titles titles its text bears; compared by {@link Names#normal}
 * @param links addresses of its text, host and path without scheme, lower case
 * @param clauses what it is known to say
 * @param source where that was read
 * @param checked when, ISO date
 * @param note what a reader should know
 */
public record LicenseRule(
        String file,
        String id,
        String name,
        @Nullable String steward,
        @Nullable String version,
        Terms terms,
        List<String> aliases,
        List<String> titles,
        List<String> links,
        List<ClauseFact> clauses,
        String source,
        String checked,
        @Nullable String note) {

    public LicenseRule {
        aliases = Lists.copy(aliases);
        titles = Lists.copy(titles);
        links = Lists.copy(links);
        clauses = Lists.copy(clauses);
    }
}
