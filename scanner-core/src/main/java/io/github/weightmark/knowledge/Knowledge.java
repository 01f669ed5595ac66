package io.github.weightmark.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.rules.RuleFolder;
import io.github.weightmark.rules.RulePack;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

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
 */
public record Knowledge(
        String version,
        List<LicenseRule> licenses,
        List<ClauseRule> clauses,
        List<FamilyRule> families,
        List<ProviderRule> providers,
        List<AliasRule> aliases,
        List<JsonNode> discovery,
        List<JsonNode> policies) {

    public Knowledge {
        licenses = Lists.frozen(licenses);
        clauses = Lists.frozen(clauses);
        families = Lists.frozen(families);
        providers = Lists.frozen(providers);
        aliases = Lists.frozen(aliases);
        discovery = Lists.frozen(discovery);
        policies = Lists.frozen(policies);
    }

    /** The rules that come with Weightmark, those of each type read when they are first asked for. */
    public static Knowledge bundled() {
        return PackedRules.of(RulePack.bundled());
    }

    /** These rules with those of a folder added; a rule there replaces one here that has the same id. */
    public Knowledge with(Path folder) {
        Knowledge own = WrittenRules.of(RuleFolder.read(folder));
        Providers.verify(own.providers);
        return new Knowledge(
                version,
                merge(licenses, own.licenses, LicenseRule::id),
                merge(clauses, own.clauses, ClauseRule::id),
                merge(families, own.families, FamilyRule::id),
                merge(providers, own.providers, ProviderRule::id),
                merge(aliases, own.aliases, AliasRule::file),
                merge(discovery, own.discovery, rule -> rule.path("id").asText()),
                merge(policies, own.policies, rule -> rule.path("id").asText()));
    }

    private static <T> List<T> merge(List<T> base, List<T> own, Function<T, String> id) {
        LinkedHashMap<String, T> merged = new LinkedHashMap<>();
        base.forEach(rule -> merged.put(id.apply(rule), rule));
        own.forEach(rule -> merged.put(id.apply(rule), rule));
        return List.copyOf(merged.values());
    }
}
