package io.github.weightmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Waiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One model of the JSON report. */
final class ModelJson {

    private ModelJson() {}

    static ObjectNode tree(ModelResult result) {
        Assessment assessment = result.assessment();
        ObjectNode node = Json.object()
                .put("id", result.model().name())
                .put("provider", result.model().provider())
                .put("purl", result.model().purl())
                .put("asked", result.model().revision())
                .put("revision", assessment.revision())
                .put("tier", assessment.tier().id())
                .put("terms", assessment.terms().id())
                .put("verdict", result.verdict().id())
                .put("origin", assessment.origin().id())
                .put("originNote", assessment.originNote());
        node.set("reasons", Json.texts(assessment.reasons()));
        node.set("license", license(assessment.license()));
        clauses(node.putArray("clauses"), assessment.clauses());
        obligations(node.putArray("obligations"), assessment.obligations());
        node.set("openness", openness(assessment.openness()));
        lineage(node.putArray("lineage"), assessment.lineage());
        conflicts(node.putArray("conflicts"), assessment.conflicts());
        sightings(node.putArray("sightings"), result.sightings());
        findings(node.putArray("findings"), result.findings());
        node.set("problems", Json.problems(assessment.problems()));
        return node;
    }

    private static ObjectNode license(LicenseFacts license) {
        ObjectNode node = Json.object();
        ArrayNode declared = node.putArray("declared");
        for (LicenseClaim claim : license.declared()) {
            declared.addObject()
                    .put("value", claim.value())
                    .put("source", claim.source().toString())
                    .put("kind", claim.kind().id());
        }
        ArrayNode detected = node.putArray("detected");
        for (LicenseMatch match : license.detected()) {
            ObjectNode one = detected.addObject().put("id", match.license());
            one.set("alsoMatches", Json.texts(match.alsoMatches()));
            one.put("match", match.match().id())
                    .put("by", match.by())
                    .put("coverage", Json.coverage(match.coverage()))
                    .put("source", match.source().toString())
                    .set("differences", Json.differences(match.differences()));
        }
        node.set("inherited", Json.texts(license.inherited()));
        return node.put("concluded", license.concluded());
    }

    private static void clauses(ArrayNode array, List<Clause> clauses) {
        for (Clause clause : clauses) {
            ObjectNode node = array.addObject().put("id", clause.id());
            node.set("parameters", Json.parameters(clause.parameters()));
            node.put("source", clause.source().toString())
                    .put("quote", clause.quote())
                    .put("inheritedFrom", clause.inheritedFrom());
        }
    }

    private static void obligations(ArrayNode array, List<Obligation> obligations) {
        for (Obligation obligation : obligations) {
            ObjectNode node = array.addObject().put("id", obligation.id());
            node.set("parameters", Json.parameters(obligation.parameters()));
            node.put("text", obligation.text())
                    .put("fulfilled", obligation.fulfilled().id())
                    .put("evidence", Source.text(obligation.evidence()));
        }
    }

    private static ObjectNode openness(Openness openness) {
        ObjectNode node = Json.object();
        ObjectNode osaid = node.putObject("osaid")
                .put("verdict", openness.osaid().id())
                .put("metExceptLicense", openness.metExceptLicense());
        ArrayNode requirements = osaid.putArray("requirements");
        for (Requirement requirement : openness.requirements()) {
            requirements
                    .addObject()
                    .put("id", requirement.id())
                    .put("status", requirement.status().id())
                    .put("reason", requirement.reason())
                    .put("source", requirement.source());
        }
        node.put("mofClass", openness.mofClass());
        node.set("mofBlocks", Json.texts(openness.mofBlocks()));
        ObjectNode euAiAct = node.putObject("euAiActOpenSource").put("status", openness.euAiAct());
        euAiAct.set("reasons", Json.texts(openness.euAiActReasons()));
        conditions(euAiAct.putArray("conditions"), openness.euAiActConditions());
        return node;
    }

    private static void conditions(ArrayNode array, List<EuCondition> conditions) {
        for (EuCondition condition : conditions) {
            array.addObject()
                    .put("id", condition.id())
                    .put("status", condition.status())
                    .put("reason", condition.reason())
                    .put("cite", condition.cite());
        }
    }

    private static void lineage(ArrayNode array, List<Ancestor> lineage) {
        for (Ancestor ancestor : lineage) {
            ObjectNode node = named(array.addObject(), ancestor.model())
                    .put("relation", ancestor.relation())
                    .put("tier", ancestor.tier().id())
                    .put("license", ancestor.license());
            if (!ancestor.children().isEmpty()) {
                ArrayNode children = node.putArray("children");
                ancestor.children()
                        .forEach(child ->
                                named(children.addObject(), child.model()).put("relation", child.relation()));
            }
        }
    }

    private static ObjectNode named(ObjectNode node, ModelRef model) {
        return node.put("id", model.name()).put("provider", model.provider()).put("revision", model.revision());
    }

    private static void conflicts(ArrayNode array, List<Conflict> conflicts) {
        for (Conflict conflict : conflicts) {
            array.addObject()
                    .put("id", conflict.id())
                    .put("message", conflict.message())
                    .set(
                            "sources",
                            Json.texts(conflict.sources().stream()
                                    .map(Source::toString)
                                    .toList()));
        }
    }

    private static void sightings(ArrayNode array, List<Sighting> sightings) {
        for (Sighting sighting : sightings.stream().sorted().toList()) {
            array.addObject()
                    .put("file", sighting.file())
                    .put("line", sighting.line())
                    .put("column", sighting.column())
                    .put("raw", sighting.raw())
                    .put("reference", sighting.reference().toString())
                    .put("kind", sighting.kind().id())
                    .put("confidence", sighting.confidence().id())
                    .put("via", sighting.via());
        }
    }

    private static void findings(ArrayNode array, List<Finding> findings) {
        for (Finding finding : findings) {
            ObjectNode node = array.addObject();
            node.put("rule", finding.rule())
                    .put("subject", finding.subject())
                    .put("level", finding.level().id())
                    .put("message", finding.message())
                    .put("help", finding.help())
                    .set("waiver", waiver(finding.waiver()));
            if (finding.baseline() != null) {
                node.put("baseline", finding.baseline().toString());
            }
        }
    }

    private static @Nullable ObjectNode waiver(@Nullable Waiver waiver) {
        if (waiver == null) {
            return null;
        }
        ObjectNode node = Json.object().put("model", waiver.model());
        node.set("clauses", Json.texts(waiver.clauses()));
        return node.put("reason", waiver.reason())
                .put("owner", waiver.owner())
                .put("until", waiver.until().toString())
                .put("source", waiver.source().toString());
    }
}
