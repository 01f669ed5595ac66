package io.github.weightmark.assess;

import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.FamilyRule.Component;
import io.github.weightmark.knowledge.FamilyRule.Osaid;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.ProviderRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small knowledge base, so that no test depends on the bundled rules. */
public final class Knowing {

    public static final String LLAMA = "LicenseRef-test-llama";
    public static final String DEEPSEEK = "LicenseRef-test-deepseek";
    public static final String YI = "LicenseRef-test-yi";
    public static final String KIMI = "LicenseRef-test-kimi";
    public static final String AUP = "LicenseRef-test-aup";

    private Knowing() {}

    public static Knowledge knowledge() {
        return new Knowledge(
                "test", licenses(), clauses(), families(), List.of(openAi()), List.of(), List.of(), List.of());
    }

    private static List<LicenseRule> licenses() {
        return List.of(
                license("MIT", "MIT License", Terms.OSI, List.of("mit"), fact("license-copy", Map.of())),
                license("Apache-2.0", "Apache License 2.0", Terms.OSI, List.of("apache-2.0", "apache 2.0")),
                license("CC-BY-4.0", "CC Attribution 4.0", Terms.FREE, List.of("cc-by-4.0")),
                license(KIMI, "Modified MIT License (Kimi)", Terms.FREE_FLAGGED, List.of("modified-mit")),
                license(
                        "CC-BY-NC-4.0",
                        "CC Attribution NonCommercial 4.0",
                        Terms.RESTRICTED,
                        List.of("cc-by-nc-4.0"),
                        fact("non-commercial", Map.of())),
                license(
                        LLAMA,
                        "Llama 3.1 Community License",
                        Terms.RESTRICTED,
                        List.of("llama3.1"),
                        fact("mau-threshold", Map.of("count", 700_000_000, "metric", "monthly active users")),
                        fact("naming-requirement", Map.of("prefix", "Llama"))),
                license("CC-SA-test", "Share Alike", Terms.FREE, List.of("share-alike"), fact("share-alike", Map.of())),
                license(
                        "Noticed-test",
                        "Noticed License",
                        Terms.RESTRICTED,
                        List.of("noticed"),
                        fact("notice-file", Map.of("text", "Noticed is licensed"))),
                license(DEEPSEEK, "DeepSeek License", Terms.RESTRICTED, List.of("deepseek")),
                license(YI, "Yi License", Terms.RESTRICTED, List.of("yi-license")),
                license(AUP, "Llama 3.1 Acceptable Use Policy", Terms.RESTRICTED, List.of()));
    }

    private static LicenseRule license(
            String id, String name, Terms terms, List<String> aliases, ClauseFact... clauses) {
        String key = aliases.isEmpty() ? "aup" : aliases.get(0);
        return new LicenseRule(
                "rules/licenses/" + key + ".yml",
                id,
                name,
                null,
                null,
                terms,
                aliases,
                List.of(),
                List.of("example.org/" + key),
                List.of(clauses),
                "test",
                "2026-11-22",
                null);
    }

    private static ClauseFact fact(String id, Map<String, Object> parameters) {
        return new ClauseFact(id, "§1", parameters, List.of("phrase of " + id));
    }

    private static List<ClauseRule> clauses() {
        return List.of(
                clause("mau-threshold", Effect.RESTRICTS, "Whoever has more monthly active users has no licence."),
                clause("revenue-cap", Effect.RESTRICTS, "Whoever earns more has no licence."),
                clause("geographic-exclusion", Effect.RESTRICTS, "Nobody in these regions has a licence."),
                clause("non-commercial", Effect.RESTRICTS, "Commercial use is not licensed."),
                clause("research-only", Effect.RESTRICTS, "Only research is licensed."),
                clause("acceptable-use-policy", Effect.RESTRICTS, "Some uses are forbidden."),
                clause("output-training-ban", Effect.RESTRICTS, "Outputs may not train other models."),
                clause("no-derivatives", Effect.RESTRICTS, "Changed models may not be shared."),
                clause("naming-requirement", Effect.FLAGS, "Derived models bear the prefix."),
                clause("share-alike", Effect.FLAGS, "Derived models go on under the same licence."),
                clause("notice-file", Effect.FLAGS, "A notice goes along."),
                clause("attribution-display", Effect.FLAGS, "The name of the model is shown."),
                clause("license-copy", Effect.NONE, "A copy of the licence goes along."));
    }

    private static ClauseRule clause(String id, Effect effect, String meaning) {
        String duty = switch (id) {
            case "mau-threshold" -> "Ask for a licence before you pass {count} monthly active users.";
            case "naming-requirement" -> "Begin the name of a derived model with {prefix}.";
            default -> null;
        };
        return new ClauseRule(
                "rules/clauses/" + id + ".yml",
                id,
                "title of " + id,
                meaning,
                effect,
                duty,
                List.of(),
                List.of(),
                new ClauseRule.Examples(List.of(), List.of()),
                "test",
                "2026-11-22");
    }

    private static List<FamilyRule> families() {
        Map<String, Component> open = Map.of(
                "train-code", new Component("present", "Apache-2.0", "example.org/train"),
                "infer-code", new Component("present", "Apache-2.0", "example.org/infer"),
                "data-info", new Component("present", "CC-BY-4.0", "example.org/data"));
        Map<String, Component> noData = Map.of(
                "train-code", new Component("present", "Apache-2.0", "example.org/train"),
                "infer-code", new Component("present", "Apache-2.0", "example.org/infer"),
                "data-info", new Component("absent", null, null));
        return List.of(
                family("llama", LLAMA, List.of("meta-llama/Llama-3.1-*"), Map.of(), null, List.of()),
                family("llama-namesakes", LLAMA, List.of("*/*Llama-3.1-*"), Map.of(), null, List.of()),
                family("olmo", "Apache-2.0", List.of("allenai/OLMo-*"), open, null, List.of()),
                family(
                        "pythia",
                        "Apache-2.0",
                        List.of("EleutherAI/pythia-*"),
                        Map.of(),
                        new Osaid(Status.MET, "the validation of 2024"),
                        List.of()),
                family(
                        "bloom",
                        YI,
                        List.of("bigscience/bloom"),
                        Map.of("train-code", new Component("present", null, null)),
                        new Osaid(Status.NOT_MET, true, "the validation of 2024"),
                        List.of()),
                validated("restricted-code", new Component("present", YI, "example.org/train")),
                validated("no-code", new Component("absent", null, null)),
                family("mistral", "Apache-2.0", List.of("mistralai/Mistral-7B-*"), noData, null, List.of()),
                family("lions", "CC-BY-NC-4.0", List.of("datasets/zoo/lions"), Map.of(), null, List.of()),
                family("mistral-namesakes", "Apache-2.0", List.of("*/Mistral-7B-*"), Map.of(), null, List.of()),
                family("openweight", "CC-BY-4.0", List.of("acme/Freeweight-*"), open, null, List.of()),
                family(
                        "distill",
                        "MIT",
                        List.of("deepseek-ai/Distill-*"),
                        Map.of(),
                        null,
                        List.of("meta-llama/Llama-3.1-8B")),
                family("tuned-olmo", "MIT", List.of("acme/Tuned-*"), open, null, List.of("mistralai/Mistral-7B-v0.1")),
                family("secret", "closed", List.of("acme/Secret-*"), Map.of(), null, List.of()),
                unchecked("glimpsed", "unknown", "acme/Glimpsed-*"),
                unchecked("hearsay", "MIT", "acme/Hearsay-*"),
                family("murky", "unknown", List.of("acme/Murky-*"), Map.of(), null, List.of()),
                family("jar", "unknown", List.of("maven:org.acme/weights-*"), Map.of(), null, List.of()));
    }

    /** Under terms that restrict; those who validated it found fault with its licences alone. */
    private static FamilyRule validated(String id, Component trainingCode) {
        Osaid osaid = new Osaid(Status.NOT_MET, true, "the validation of 2024");
        return family(id, YI, List.of("zoo/" + id), Map.of("train-code", trainingCode), osaid, List.of());
    }

    private static FamilyRule family(
            String id,
            String license,
            List<String> models,
            Map<String, Component> components,
            @Nullable Osaid osaid,
            List<String> bases) {
        return new FamilyRule(
                "rules/families/" + id + ".yml",
                id,
                id,
                null,
                models,
                license,
                List.of(),
                components,
                osaid,
                bases,
                "vendor-file",
                "test",
                "2026-11-22",
                null,
                null);
    }

    private static FamilyRule unchecked(String id, String license, String models) {
        return new FamilyRule(
                "rules/families/" + id + ".yml",
                id,
                id,
                null,
                List.of(models),
                license,
                List.of(),
                Map.of(),
                null,
                List.of(),
                "memory",
                "test",
                "2026-11-22",
                license.equals("unknown") ? "Cards differ." : null,
                null);
    }

    private static ProviderRule openAi() {
        return new ProviderRule(
                "rules/providers/openai.yml",
                "openai",
                "OpenAI",
                List.of("gpt-4o"),
                List.of("gpt-oss-20b"),
                List.of("gpt-4-latest"),
                List.of(),
                List.of(),
                false,
                null,
                "test",
                "2026-11-22",
                null);
    }
}
