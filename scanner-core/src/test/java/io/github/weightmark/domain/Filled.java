package io.github.weightmark.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One value of every record, with something in every field, as a scan of a fine-tune would fill it. */
final class Filled {

    static final Source SOURCE = Source.lines("LICENSE", 61, 66);
    static final ModelRef MODEL = ModelRef.huggingFace("acme/Helper-8B").at("0e9e39f2");
    static final ModelRef BASE = ModelRef.huggingFace("acme/Base-8B");
    static final Reference REFERENCE = new Reference(Reference.HUGGING_FACE, "acme/Helper-8B", "v1");
    static final Sighting SIGHTING = new Sighting(
            "src/main/resources/application.yml",
            12,
            18,
            "acme/Helper-8B@v1",
            REFERENCE,
            SightingKind.USED,
            Confidence.HIGH,
            "spring-ai");
    static final Problem PROBLEM = new Problem(
            "gguf.truncated", Level.ERROR, "x.gguf ends too early.", "Download it again.", Source.file("x.gguf"));
    static final Clause CLAUSE = Clause.of(
                    "mau-threshold",
                    Map.of("count", 700_000_000L, "metric", "monthly active users", "group", true),
                    SOURCE,
                    "more than 700 million\n\"users\" – „a“ \u0001")
            .inheritedFrom("acme/Base-8B");
    static final Difference DIFFERENCE = new Difference(Difference.Kind.ADDED, 40, 41, "and only on Sundays");
    static final LicenseMatch MATCH = new LicenseMatch(
            "Apache-2.0",
            List.of("Apache-2.0-or-later"),
            MatchKind.VARIANT,
            0.987,
            "text",
            Source.lines("LICENSE", 1, 112),
            List.of(DIFFERENCE));
    static final LicenseClaim CLAIM = new LicenseClaim(ClaimKind.LICENSE, " Apache 2.0", Source.line("README.md", 4));
    static final EvidenceText TEXT =
            new EvidenceText("README.md", TextRole.CARD, "---\r\nlicense: no\n---\n", 1, "ab12");
    static final WeightFile WEIGHTS = new WeightFile("model.safetensors", "safetensors");
    static final ParentClaim PARENT = new ParentClaim("acme/Base-8B ", BASE, "finetune", Source.line("README.md", 5));
    static final Evidence EVIDENCE = new Evidence(
            MODEL,
            "0e9e39f2",
            "hub cache",
            Origin.READ,
            Gate.AUTO,
            List.of(CLAIM),
            List.of(TEXT),
            List.of(WEIGHTS),
            List.of(PARENT),
            List.of("README.md", "model.safetensors"),
            List.of(PROBLEM));
    static final Reading READING = new Reading(List.of(MATCH), List.of(CLAUSE));
    static final Ancestor.Child CHILD = new Ancestor.Child(ModelRef.huggingFace("acme/Tuned-8B"), "finetune");
    static final Ancestor ANCESTOR = new Ancestor(BASE, "finetune", Tier.RESTRICTED, "LicenseRef-acme", List.of(CHILD));
    static final Conflict CONFLICT = new Conflict("declared-vs-detected", "One says this.", List.of(SOURCE));
    static final Obligation OBLIGATION = new Obligation(
            "naming-requirement", new TreeMap<>(Map.of("prefix", "Acme", "limit", 5L)), "Name it so.", Status.NOT_MET);
    static final Requirement REQUIREMENT = new Requirement("P2", Status.NOT_MET, "It restricts.", "LICENSE:1");
    static final Openness OPENNESS =
            new Openness(Status.NOT_MET, List.of(REQUIREMENT), 3, "arguable", List.of("Duties are added."));
    static final LicenseFacts LICENSE =
            new LicenseFacts(List.of(CLAIM), List.of(MATCH), List.of("LicenseRef-acme"), "Apache-2.0 AND MIT");
    static final Assessment ASSESSMENT = new Assessment(
            MODEL,
            "0e9e39f2",
            Tier.RESTRICTED,
            Terms.FREE_FLAGGED,
            Origin.CURATED,
            "from the knowledge base of 2026-11, not re-read",
            List.of("LICENSE:61 says so."),
            LICENSE,
            List.of(CLAUSE),
            List.of(OBLIGATION),
            OPENNESS,
            List.of(ANCESTOR),
            List.of(CONFLICT),
            List.of(PROBLEM));
    static final Waiver WAIVER = new Waiver(
            "acme/*",
            List.of("mau-threshold"),
            "Below 1 M users",
            "legal@example.com",
            LocalDate.of(2027, 3, 31),
            Source.line("weightmark.yml", 9));
    static final Finding FINDING =
            new Finding("clauses.deny", "mau-threshold", Level.NOTE, "Too many users.", "Ask Acme.", WAIVER);
    static final ModelResult RESULT =
            new ModelResult(ASSESSMENT, List.of(SIGHTING), List.of(FINDING), Verdict.INCOMPLETE);

    static final PomLicense POM_LICENSE = new PomLicense("MIT", "https://example.org/mit");
    static final Carrier CARRIER = new Carrier(SIGHTING, "org.acme:weights:1.0", List.of(POM_LICENSE));

    private Filled() {}

    /** All of them. */
    static List<Record> records() {
        return List.of(
                SOURCE,
                MODEL,
                SIGHTING,
                PROBLEM,
                CLAUSE,
                DIFFERENCE,
                MATCH,
                CLAIM,
                TEXT,
                WEIGHTS,
                PARENT,
                EVIDENCE,
                READING,
                ANCESTOR,
                CHILD,
                CONFLICT,
                OBLIGATION,
                REQUIREMENT,
                OPENNESS,
                LICENSE,
                ASSESSMENT,
                WAIVER,
                FINDING,
                RESULT,
                REFERENCE,
                POM_LICENSE,
                CARRIER,
                new Build(Set.of("core", "web"), List.of(CARRIER), List.of(POM_LICENSE), List.of(PROBLEM)),
                Limits.DEFAULT,
                new EuCondition("E5", "no", "A threshold.", "Guidelines 4.2.1, no. 83"),
                new Project(List.of(TEXT), List.of(MATCH), true),
                new Discovery(List.of(SIGHTING), List.of(PROBLEM), 12, 3),
                EvidenceSet.of(List.of(EVIDENCE)),
                new Readings(new TreeMap<>(Map.of(MODEL.pinnedKey(), READING))),
                new ScanResult("2026.11.1", Verdict.FAIL, List.of(RESULT), List.of(PROBLEM), 12, 3, 1));
    }

    /** The same nouns where nothing is told: every nullable field is null, every list empty. */
    static List<Record> bare() {
        return List.of(
                MODEL.at(null),
                new Problem("hub.timeout", Level.WARNING, "No answer.", "Try later.", null),
                Clause.of("non-commercial", Map.of(), Source.file("rules/licenses/x.yml"), ""),
                new LicenseMatch(null, List.of(), MatchKind.NONE, 0, "text", SOURCE, List.of()),
                new ParentClaim("./checkpoint", null, "derived", SOURCE),
                Evidence.none(MODEL, List.of()),
                Reading.NOTHING,
                new Openness(Status.UNKNOWN, List.of(), null, "cannot tell", List.of()),
                new Finding("tiers.deny", "unknown", Level.ERROR, "Unknown.", "Ask.", null),
                Reference.of("openai", "gpt-4o"),
                new PomLicense("MIT", null),
                Build.NONE,
                EvidenceSet.of(List.of()));
    }
}
