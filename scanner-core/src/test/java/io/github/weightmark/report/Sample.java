package io.github.weightmark.report;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import io.github.weightmark.knowledge.ClauseRule.Examples;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results made by hand, one of each kind. */
public final class Sample {

    public static final Openness CLOSED_BOOK =
            new Openness(Status.UNKNOWN, List.of(), null, "cannot tell", List.of("no licence was found"));

    public static final Knowledge KNOWLEDGE = new Knowledge(
            "2026.11.1",
            List.of(new LicenseRule(
                    "rules/licenses/mit.yml",
                    "MIT",
                    "MIT License",
                    null,
                    null,
                    Terms.OSI,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "SPDX",
                    "2026-11-22",
                    null)),
            List.of(
                    clause("governing-law", Effect.NONE),
                    clause("mau-threshold", Effect.RESTRICTS),
                    clause("naming-requirement", Effect.FLAGS)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private Sample() {}

    private static ClauseRule clause(String id, Effect effect) {
        return new ClauseRule(
                "rules/clauses/" + id + ".yml",
                id,
                id,
                "meaning",
                effect,
                null,
                List.of(),
                List.of(),
                new Examples(List.of(), List.of()),
                "own wording",
                "2026-11-22");
    }

    public static ScanResult scan(Verdict verdict, ModelResult... models) {
        return new ScanResult("2026.11.1", verdict, List.of(models), List.of(), 12, 3, 0);
    }

    /** A scan with a rule of the user's in place of a bundled one, and a file that was not read. */
    public static ScanResult troubled() {
        return new ScanResult(
                "2026.11.1",
                Verdict.INCOMPLETE,
                List.of(passing()),
                List.of(
                        new Problem(
                                "file.unread",
                                Level.ERROR,
                                "app/model.py cannot be read.",
                                "Check its rights.",
                                Source.file("app/model.py")),
                        new Problem(
                                "rules.override",
                                Level.NOTE,
                                "The rule licence/zebra\u001b of yours replaces the bundled one.",
                                "Keep it, or delete your rule.",
                                null)),
                12,
                3,
                0);
    }

    /** A fine-tune with everything a report can tell. */
    public static ModelResult restricted() {
        return restricted("acme/helper-8b");
    }

    /** The same under another name: all else is equal. */
    public static ModelResult restricted(String name) {
        return restricted(name, "more than 700 million\nmonthly active users");
    }

    /** The same with another quote of the clause on users. */
    public static ModelResult restricted(String name, String quote) {
        ModelRef model = ModelRef.huggingFace(name).at("0e9e39f2");
        Assessment assessment = new Assessment(
                model,
                "0e9e39f2",
                Tier.RESTRICTED,
                Terms.RESTRICTED,
                Origin.READ,
                "read from the Hub cache",
                List.of("mau-threshold limits who may use it (LICENSE:61-66)", "its base is restricted (README.md:5)"),
                new LicenseFacts(
                        List.of(new LicenseClaim(ClaimKind.LICENSE, "apache-2.0", Source.line("README.md", 4))),
                        List.of(new LicenseMatch(
                                "LicenseRef-scancode-llama-3.1-license-2024",
                                List.of(),
                                MatchKind.VARIANT,
                                0.98766,
                                "text",
                                Source.lines("LICENSE", 1, 112),
                                List.of(new Difference(Difference.Kind.ADDED, 40, 41, "and only on Sundays")))),
                        List.of("LicenseRef-scancode-llama-3.1-license-2024"),
                        "LicenseRef-scancode-llama-3.1-license-2024"),
                List.of(
                        Clause.of(
                                "mau-threshold",
                                Map.of("count", 700_000_000L, "metric", "monthly active users"),
                                Source.lines("LICENSE", 61, 66),
                                quote),
                        Clause.of(
                                        "naming-requirement",
                                        Map.of("prefix", "Llama"),
                                        Source.line("LICENSE", 30),
                                        "the name begins with Llama")
                                .inheritedFrom("meta-llama/Llama-3.1-8B")),
                List.of(new Obligation(
                        "naming-requirement",
                        new TreeMap<>(Map.of("prefix", "Llama")),
                        "Begin the name of whatever you make from it with Llama.",
                        Status.NOT_MET)),
                new Openness(
                        Status.NOT_MET,
                        List.of(new Requirement(
                                "P2", Status.NOT_MET, "the weights may not be used freely", "LICENSE:61")),
                        null,
                        "no",
                        List.of("the licence limits who may use it")),
                List.of(new Ancestor(
                        ModelRef.huggingFace("meta-llama/Llama-3.1-8B"),
                        "finetune",
                        Tier.RESTRICTED,
                        "LicenseRef-scancode-llama-3.1-license-2024",
                        List.of(new Child(model, "finetune")))),
                List.of(new Conflict(
                        "laxer-than-base",
                        "The card declares apache-2.0, the base model does not allow that.",
                        List.of(Source.line("README.md", 4), Source.line("README.md", 5)))),
                List.of());
        return new ModelResult(
                assessment,
                List.of(
                        sighting("src/main/resources/application.yml", 12, "acme-helper:8b", "ollama:acme-helper:8b"),
                        sighting("Dockerfile", 3, "acme/helper-8b", "hf:acme/helper-8b")),
                List.of(
                        new Finding(
                                "clauses.deny",
                                "mau-threshold",
                                Level.ERROR,
                                "The licence ends above 700000000 monthly active users.",
                                "Declare use.monthly-active-users in the policy, or choose another model.",
                                null),
                        new Finding(
                                "tiers.review",
                                "restricted",
                                Level.NOTE,
                                "A person should look at restricted models.",
                                "",
                                new Waiver(
                                        "acme/*",
                                        List.of("restricted"),
                                        "Looked at in LEGAL-412",
                                        "legal@example.com",
                                        LocalDate.of(2027, 3, 31),
                                        Source.line("weightmark.yml", 20)))),
                Verdict.FAIL);
    }

    /** An API model that a person should look at. */
    public static ModelResult closed() {
        return new ModelResult(
                plain(ModelRef.of("openai", "gpt-4o"), Tier.CLOSED, LicenseFacts.NO_ASSERTION, List.of()),
                List.of(sighting("src/main/resources/application.yml", 18, "gpt-4o", "openai:gpt-4o")),
                List.of(new Finding(
                        "tiers.review",
                        "closed",
                        Level.WARNING,
                        "The weights of openai:gpt-4o cannot be had.",
                        "Have its terms of service looked at.",
                        null)),
                Verdict.REVIEW);
    }

    public static ModelResult passing() {
        return new ModelResult(
                plain(ModelRef.huggingFace("Qwen/Qwen2.5-7B"), Tier.PERMISSIVE, "Apache-2.0", List.of()),
                List.of(sighting("app.py", 4, "Qwen/Qwen2.5-7B", "hf:Qwen/Qwen2.5-7B")),
                List.of(),
                Verdict.PASS);
    }

    public static ModelResult undecided() {
        return new ModelResult(
                plain(
                        ModelRef.of("file", "models/x.gguf"),
                        Tier.UNKNOWN,
                        LicenseFacts.NO_ASSERTION,
                        List.of(problem("gguf.truncated", "models/x.gguf ends in the middle of its header."))),
                List.of(),
                List.of(),
                Verdict.INCOMPLETE);
    }

    public static Problem problem(String id, String message) {
        return new Problem(id, Level.ERROR, message, "Fetch it again.", Source.file("models/x.gguf"));
    }

    public static Assessment plain(ModelRef model, Tier tier, String license, List<Problem> problems) {
        return new Assessment(
                model,
                null,
                tier,
                Terms.UNKNOWN,
                Origin.CURATED,
                "from the knowledge base of 2026-11, not re-read",
                List.of(),
                new LicenseFacts(List.of(), List.of(), List.of(), license),
                List.of(),
                List.of(),
                CLOSED_BOOK,
                List.of(),
                List.of(),
                problems);
    }

    public static Sighting sighting(String file, int line, String raw, String reference) {
        return new Sighting(
                file, line, 7, raw, Reference.parse(reference), SightingKind.USED, Confidence.HIGH, "spring-ai");
    }
}
