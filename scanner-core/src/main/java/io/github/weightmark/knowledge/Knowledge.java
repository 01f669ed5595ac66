package io.github.weightmark.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.rules.RuleException;
import io.github.weightmark.rules.RuleFolder;
import io.github.weightmark.rules.RulePack;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All rules, as loaded; {@link Licenses} is the index over those of licences. The packages that use the others index
 * them for themselves.
 *
 * @param version of the bundled rules, {@code 2026.11.1}
 * @param licenses sorted by file, as are all lists
 * @param clauses kinds of clauses
 * @param families model families
 * @param providers API providers
 * @param aliases other names
 * @param discovery discovery rules, read by the {@code discover} package
 * @param policies built-in policies, read by the {@code judge} package
 * @param overrides where rules of the user's own say something else than the bundled ones, a sentence each
 * @param own ids of the families that are the user's own: they count before any bundled one, however near its pattern
 */
public record Knowledge(
        String version,
        List<LicenseRule> licenses,
        List<ClauseRule> clauses,
        List<FamilyRule> families,
        List<ProviderRule> providers,
        List<AliasRule> aliases,
        List<JsonNode> discovery,
        List<JsonNode> policies,
        List<String> overrides,
        List<String> own) {

    public Knowledge {
        licenses = Lists.frozen(licenses);
        clauses = Lists.frozen(clauses);
        families = Lists.frozen(families);
        providers = Lists.frozen(providers);
        aliases = Lists.frozen(aliases);
        discovery = Lists.frozen(discovery);
        policies = Lists.frozen(policies);
        overrides = Lists.copy(overrides);
        own = Lists.copy(own);
    }

    /** Rules that nobody has laid over others. */
    public Knowledge(
            String version,
            List<LicenseRule> licenses,
            List<ClauseRule> clauses,
            List<FamilyRule> families,
            List<ProviderRule> providers,
            List<AliasRule> aliases,
            List<JsonNode> discovery,
            List<JsonNode> policies) {
        this(version, licenses, clauses, families, providers, aliases, discovery, policies, List.of(), List.of());
    }

    /** The rules that come with Weightmark, those of each type read when they are first asked for. */
    public static Knowledge bundled() {
        return PackedRules.of(RulePack.bundled());
    }

    /** The month of the rules, {@code 2026-11}: what old means is measured by it, never by a clock. */
    public String month() {
        String[] parts = version.split("\\.");
        return parts.length < 2 ? "" : parts[0] + "-" + (parts[1].length() < 2 ? "0" : "") + parts[1];
    }

    /** Was something checked on {@code date} more than a year before these rules were made? A date that cannot be read is. */
    public boolean isStale(String date) {
        if (!month().matches("\\d{4}-\\d{2}")) {
            return false;
        }
        return !date.matches("\\d{4}-\\d{2}.*")
                || YearMonth.parse(date.substring(0, 7)).plusYears(1).isBefore(YearMonth.parse(month()));
    }

    /**
     * These rules with those of a folder added; a rule there replaces one here that has the same id.
     *
     * @throws RuleException when a rule of the folder cannot be read, or two of them contradict
     *     each other
     */
    public Knowledge with(Path folder) {
        Knowledge own = WrittenRules.of(RuleFolder.read(folder));
        Providers.verify(own.providers);
        List<String> ambiguous = AmbiguousPatterns.of(own.families);
        if (!ambiguous.isEmpty()) {
            throw new RuleException(ambiguous.get(0));
        }
        return new Knowledge(
                version,
                merge(licenses, own.licenses, LicenseRule::id),
                merge(clauses, own.clauses, ClauseRule::id),
                merge(families, own.families, FamilyRule::id),
                merge(providers, own.providers, ProviderRule::id),
                merge(aliases, own.aliases, AliasRule::file),
                merge(discovery, own.discovery, rule -> rule.path("id").asText()),
                merge(policies, own.policies, rule -> rule.path("id").asText()),
                Overrides.of(this, own),
                Stream.concat(this.own.stream(), own.families.stream().map(FamilyRule::id))
                        .distinct()
                        .toList());
    }

    private static <T> List<T> merge(List<T> base, List<T> own, Function<T, String> id) {
        LinkedHashMap<String, T> merged = new LinkedHashMap<>();
        base.forEach(rule -> merged.put(id.apply(rule), rule));
        own.forEach(rule -> merged.put(id.apply(rule), rule));
        return List.copyOf(merged.values());
    }
}
