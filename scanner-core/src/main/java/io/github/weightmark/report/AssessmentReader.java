package io.github.weightmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads back what a JSON report knows of a model itself, whoever uses it. */
final class AssessmentReader {

    private AssessmentReader() {}

    static Assessment read(Entry model) {
        return new Assessment(
                reference(model.text("id"), model.text("provider"), model.optional("asked")),
                model.optional("revision"),
                model.word("tier", Tier::of),
                model.word("terms", Terms::of),
                model.word("origin", Origin::of),
                model.text("originNote"),
                model.texts("reasons"),
                license(model.child("license")),
                model.list("clauses", AssessmentReader::clause),
                model.list("obligations", AssessmentReader::obligation),
                openness(model.child("openness")),
                model.list("lineage", AssessmentReader::ancestor),
                model.list("conflicts", AssessmentReader::conflict),
                model.list("problems", AssessmentReader::problem));
    }

    /** The name in reports holds the provider, except that of a Hub model. */
    private static ModelRef reference(String name, String provider, @Nullable String revision) {
        String prefix = provider + ":";
        String id = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        return new ModelRef(provider, id, revision);
    }

    private static LicenseFacts license(Entry license) {
        return new LicenseFacts(
                license.list("declared", AssessmentReader::claim),
                license.list("detected", AssessmentReader::match),
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
                match.list("differences", AssessmentReader::difference));
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
                osaid.list("requirements", AssessmentReader::requirement),
                mof.isInt() ? Integer.valueOf(mof.intValue()) : null,
                openness.texts("mofBlocks"),
                act.text("status"),
                act.texts("reasons"),
                act.list("conditions", AssessmentReader::condition));
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
                ancestor.node().has("children") ? ancestor.list("children", AssessmentReader::child) : List.of());
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
}
