package io.github.weightmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.EuCondition;
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
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one model of a JSON report back: the inverse of {@link ModelJson}. */
final class ModelReader {

    private ModelReader() {}

    static ModelResult read(Entry model) {
        return new ModelResult(
                assessment(model),
                model.list("sightings", ModelReader::sighting),
                model.list("findings", ModelReader::finding),
                model.word("verdict", Verdict::of));
    }

    private static Assessment assessment(Entry model) {
        return new Assessment(
                reference(model.text("id"), model.text("provider"), model.optional("asked")),
                model.optional("revision"),
                model.word("tier", Tier::of),
                model.word("terms", Terms::of),
                model.word("origin", Origin::of),
                model.text("originNote"),
                model.texts("reasons"),
                license(model.child("license")),
                model.list("clauses", ModelReader::clause),
                model.list("obligations", ModelReader::obligation),
                openness(model.child("openness")),
                model.list("lineage", ModelReader::ancestor),
                model.list("conflicts", ModelReader::conflict),
                model.list("problems", ModelReader::problem));
    }

    /** The name in reports holds the provider, except that of a Hub model. */
    private static ModelRef reference(String name, String provider, @Nullable String revision) {
        String prefix = provider + ":";
        String id = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        return new ModelRef(provider, id, revision);
    }

    private static LicenseFacts license(Entry license) {
        return new LicenseFacts(
                license.list("declared", ModelReader::claim),
                license.list("detected", ModelReader::match),
                license.texts("inherited"),
                license.text("concluded"));
    }

    private static LicenseClaim claim(Entry claim) {
        return new LicenseClaim(claim.word("kind", ClaimKind::of), claim.text("value"), claim.source("source"));
    }

    private static LicenseMatch match(Entry match) {
        return new LicenseMatch(
                match.optional("id"),
                match.texts("alsoMatches"),
                match.word("match", MatchKind::of),
                match.share("coverage"),
                match.text("by"),
                match.source("source"),
                match.list("differences", ModelReader::difference));
    }

    private static Difference difference(Entry difference) {
        return new Difference(
                difference.word("kind", word -> Difference.Kind.valueOf(word.toUpperCase(Locale.ROOT))),
                difference.number("startLine"),
                difference.number("endLine"),
                difference.text("text"));
    }

    private static Clause clause(Entry clause) {
        return new Clause(
                clause.text("id"),
                parameters(clause),
                clause.source("source"),
                clause.text("quote"),
                clause.optional("inheritedFrom"));
    }

    private static Obligation obligation(Entry duty) {
        String evidence = duty.optional("evidence");
        return new Obligation(
                duty.text("id"),
                parameters(duty),
                duty.text("text"),
                duty.word("fulfilled", Status::of),
                evidence == null ? null : Entry.place(evidence));
    }

    private static SortedMap<String, Object> parameters(Entry entry) {
        SortedMap<String, Object> parameters = new TreeMap<>();
        entry.child("parameters").node().properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isBoolean()) {
                parameters.put(field.getKey(), value.booleanValue());
            } else if (value.isIntegralNumber()) {
                parameters.put(field.getKey(), value.longValue());
            } else if (value.isNumber()) {
                parameters.put(field.getKey(), value.doubleValue());
            } else {
                parameters.put(field.getKey(), value.asText());
            }
        });
        return parameters;
    }

    private static Openness openness(Entry openness) {
        Entry osaid = openness.child("osaid");
        Entry act = openness.child("euAiActOpenSource");
        JsonNode mof = openness.node().path("mofClass");
        return new Openness(
                osaid.word("verdict", Status::of),
                osaid.truth("metExceptLicense"),
                osaid.list("requirements", ModelReader::requirement),
                mof.isInt() ? Integer.valueOf(mof.intValue()) : null,
                openness.texts("mofBlocks"),
                act.text("status"),
                act.texts("reasons"),
                act.list("conditions", ModelReader::condition));
    }

    private static EuCondition condition(Entry condition) {
        return new EuCondition(
                condition.text("id"), condition.text("status"), condition.text("reason"), condition.text("cite"));
    }

    private static Requirement requirement(Entry requirement) {
        return new Requirement(
                requirement.text("id"),
                requirement.word("status", Status::of),
                requirement.text("reason"),
                requirement.text("source"));
    }

    private static Ancestor ancestor(Entry ancestor) {
        return new Ancestor(
                named(ancestor),
                ancestor.text("relation"),
                ancestor.word("tier", Tier::of),
                ancestor.text("license"),
                // A later addition: reports without it are read.
                ancestor.node().has("children") ? ancestor.list("children", ModelReader::child) : List.of());
    }

    private static Child child(Entry child) {
        return new Child(named(child), child.text("relation"));
    }

    private static ModelRef named(Entry model) {
        return reference(model.text("id"), model.text("provider"), model.optional("revision"));
    }

    private static Conflict conflict(Entry conflict) {
        return new Conflict(
                conflict.text("id"),
                conflict.text("message"),
                conflict.texts("sources").stream().map(Entry::place).toList());
    }

    static Problem problem(Entry problem) {
        String source = problem.optional("source");
        return new Problem(
                problem.text("id"),
                problem.word("level", Level::of),
                problem.text("message"),
                problem.text("help"),
                source == null ? null : Entry.place(source));
    }

    private static Sighting sighting(Entry sighting) {
        return new Sighting(
                sighting.text("file"),
                sighting.number("line"),
                sighting.number("column"),
                sighting.text("raw"),
                Reference.parse(sighting.text("reference")),
                sighting.word("kind", SightingKind::of),
                sighting.word("confidence", Confidence::of),
                sighting.text("via"));
    }

    private static Finding finding(Entry finding) {
        boolean waived = finding.node().path("waiver").isObject();
        return new Finding(
                finding.text("rule"),
                finding.text("subject"),
                finding.word("level", Level::of),
                finding.text("message"),
                finding.text("help"),
                waived ? waiver(finding.child("waiver")) : null,
                finding.node().has("baseline") ? finding.source("baseline") : null);
    }

    private static Waiver waiver(Entry waiver) {
        return new Waiver(
                waiver.text("model"),
                waiver.texts("clauses"),
                waiver.text("reason"),
                waiver.text("owner"),
                waiver.word("until", ModelReader::day),
                waiver.source("source"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
