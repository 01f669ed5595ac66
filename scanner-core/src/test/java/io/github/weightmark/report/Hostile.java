package io.github.weightmark.report;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Clause;
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
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A scan whose every word was chosen by an attacker. */
public final class Hostile {

    /** Markup, ends of sections, a mention, links, formulas, escape sequences, marks that turn the direction. */
    public static final String WORDS = "=cmd|' /C calc'!A0 <script>alert(1)</script> </style></title>]]> <!-- --> "
            + "<img src=x onerror=alert(2)> \" ' ` @everyone [x](javascript:alert(3)) ![i](https://evil.example/i) "
            + "www.evil.example | a \u202egnp.exe\u202c \u001b[31mred\u001b[0m \u0000\u0007\u2028\ud800 ${7*7} {{7*7}}";

    private static final String MEGABYTE = WORDS + "x".repeat(1 << 20);

    private Hostile() {}

    public static ScanResult scan() {
        return new ScanResult(
                "2026.11.1",
                Verdict.FAIL,
                List.of(model()),
                List.of(new Problem("file.unreadable", Level.ERROR, WORDS, WORDS, Source.file("a\n" + WORDS))),
                1,
                0,
                0);
    }

    private static ModelResult model() {
        Source source = Source.line("dir/" + WORDS, 3);
        return new ModelResult(
                new io.github.weightmark.domain.Assessment(
                        ModelRef.huggingFace("evil/" + WORDS),
                        "0123456789abcdef0123456789abcdef01234567",
                        Tier.UNKNOWN,
                        Terms.UNKNOWN,
                        Origin.READ,
                        WORDS,
                        List.of(MEGABYTE),
                        new LicenseFacts(
                                List.of(new LicenseClaim(ClaimKind.LICENSE_NAME, MEGABYTE, source)),
                                List.of(new LicenseMatch(
                                        MEGABYTE,
                                        List.of(WORDS),
                                        MatchKind.VARIANT,
                                        0.5,
                                        WORDS,
                                        source,
                                        List.of(new Difference(Difference.Kind.ADDED, 1, 2, MEGABYTE)))),
                                List.of(MEGABYTE),
                                "MIT AND " + MEGABYTE),
                        List.of(new Clause(
                                "mau-threshold", new TreeMap<>(Map.of("text", WORDS)), source, MEGABYTE, WORDS)),
                        List.of(
                                new Obligation("naming-requirement", new TreeMap<>(), MEGABYTE, Status.UNKNOWN),
                                new Obligation(
                                        "notice-file", new TreeMap<>(Map.of("text", MEGABYTE)), WORDS, Status.NOT_MET)),
                        Sample.CLOSED_BOOK,
                        List.of(new Ancestor(
                                ModelRef.huggingFace("evil/base" + WORDS),
                                WORDS,
                                Tier.UNKNOWN,
                                MEGABYTE,
                                List.of(new Ancestor.Child(ModelRef.huggingFace("evil/" + MEGABYTE), MEGABYTE)))),
                        List.of(new Conflict("declared-vs-detected", WORDS, List.of(source))),
                        List.of()),
                List.of(Sample.sighting("src/" + WORDS, 2, MEGABYTE, "hf:evil/x")),
                List.of(
                        new Finding("clauses.deny", "mau-threshold", Level.ERROR, MEGABYTE, WORDS, null),
                        new Finding(
                                "tiers.deny",
                                "unknown",
                                Level.NOTE,
                                WORDS,
                                WORDS,
                                new Waiver(WORDS, List.of(), WORDS, WORDS, LocalDate.of(2027, 1, 1), source))),
                Verdict.FAIL);
    }
}
