package io.github.weightmark.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.weightmark.rules.RuleException;
import io.github.weightmark.rules.RuleFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        List<String> overrides) {

    private static final String BUNDLED = "/io/github/weightmark/rules/rules.json";
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    public Knowledge {
        licenses = List.copyOf(licenses);
        clauses = List.copyOf(clauses);
        families = List.copyOf(families);
        providers = List.copyOf(providers);
        aliases = List.copyOf(aliases);
        discovery = List.copyOf(discovery);
        policies = List.copyOf(policies);
        overrides = Lists.copy(overrides);
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
        this(version, licenses, clauses, families, providers, aliases, discovery, policies, List.of());
    }

    /** The rules that come with Weightmark. */
    public static Knowledge bundled() {
        try (InputStream packed = RuleFolder.class.getResourceAsStream(BUNDLED)) {
            if (packed == null) {
                throw new RuleException("The bundled rules are missing from the class path. Reinstall Weightmark.");
            }
            // Straight into the records: no tree of a megabyte in between.
            return JSON.readValue(packed, Knowledge.class);
        } catch (IOException e) {
            throw new RuleException(
                    "The bundled rules cannot be read: " + e.getMessage() + ". Reinstall Weightmark.", e);
        }
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

    /** These rules with those of a folder added; a rule there replaces one here that has the same id. */
    public Knowledge with(Path folder) {
        Knowledge own = of(RuleFolder.read(folder));
        return new Knowledge(
                version,
                merge(licenses, own.licenses, LicenseRule::id),
                merge(clauses, own.clauses, ClauseRule::id),
                merge(families, own.families, FamilyRule::id),
                merge(providers, own.providers, ProviderRule::id),
                merge(aliases, own.aliases, AliasRule::file),
                merge(discovery, own.discovery, rule -> rule.path("id").asText()),
                merge(policies, own.policies, rule -> rule.path("id").asText()),
                Overrides.of(this, own));
    }

    private static Knowledge of(JsonNode rules) {
        return new Knowledge(
                rules.path("version").asText(""),
                typed(rules, "licenses", LicenseRule.class),
                typed(rules, "clauses", ClauseRule.class),
                typed(rules, "families", FamilyRule.class),
                typed(rules, "providers", ProviderRule.class),
                typed(rules, "aliases", AliasRule.class),
                typed(rules, "discovery", JsonNode.class),
                typed(rules, "policies", JsonNode.class));
    }

    private static <T> List<T> typed(JsonNode rules, String type, Class<T> record) {
        List<T> all = new ArrayList<>();
        for (JsonNode rule : rules.path(type)) {
            try {
                all.add(JSON.treeToValue(rule, record));
            } catch (UnrecognizedPropertyException e) {
                throw new RuleException(
                        rule.path("file").asText() + " has the unknown key \"" + e.getPropertyName()
                                + "\". Known keys: "
                                + e.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .filter(key -> !"file".equals(key))
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".",
                        e);
            } catch (JsonProcessingException e) {
                throw new RuleException(
                        rule.path("file").asText() + " does not fit its schema: " + e.getOriginalMessage()
                                + ". Compare it with schema/" + type + ".json.",
                        e);
            }
        }
        return all;
    }

    private static <T> List<T> merge(List<T> base, List<T> own, Function<T, String> id) {
        LinkedHashMap<String, T> merged = new LinkedHashMap<>();
        base.forEach(rule -> merged.put(id.apply(rule), rule));
        own.forEach(rule -> merged.put(id.apply(rule), rule));
        return List.copyOf(merged.values());
    }
}
