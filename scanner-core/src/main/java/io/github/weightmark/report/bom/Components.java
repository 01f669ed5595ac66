package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.report.Json;
import io.github.weightmark.report.UriText;
import io.github.weightmark.report.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One model as a component. */
final class Components {

    private static final String HUB = "https://huggingface.co/";

    private final BomLicenses licenses;

    Components(BomLicenses licenses) {
        this.licenses = licenses;
    }

    ObjectNode component(ModelResult result) {
        Assessment assessment = result.assessment();
        ObjectNode node = named(result.model(), BomModel.version(assessment));
        node.put("bom-ref", BomModel.reference(result));
        String purl = result.model().at(assessment.revision()).purl();
        if (purl != null) {
            node.put("purl", purl);
        }
        node.putObject("supplier").put("name", BomModel.supplier(result.model()));
        String group = BomModel.group(result.model());
        if (group != null) {
            node.putArray("authors").addObject().put("name", group);
        }
        set(node, "licenses", licenses.of(assessment.license()));
        set(node, "externalReferences", references(result.model(), assessment.revision()));
        pedigree(node, assessment.lineage());
        evidence(node, result);
        node.putObject("modelCard").set("properties", openness(assessment.openness()));
        node.set("properties", properties(result));
        return node;
    }

    private static ObjectNode named(ModelRef model, String version) {
        ObjectNode node = Json.object().put("type", "machine-learning-model");
        String group = BomModel.group(model);
        if (group != null) {
            node.put("group", group);
        }
        return node.put("name", BomModel.name(model)).put("version", version);
    }

    private static ArrayNode references(ModelRef model, @Nullable String revision) {
        ArrayNode references = Json.array();
        if (model.onHub()) {
            String page = HUB + UriText.encoded(model.id());
            references.addObject().put("type", "model-card").put("url", page);
            if (revision != null) {
                references
                        .addObject()
                        .put("type", "distribution")
                        .put("url", page + "/tree/" + UriText.encoded(revision));
            }
        }
        return references;
    }

    private void pedigree(ObjectNode node, List<Ancestor> lineage) {
        if (lineage.isEmpty()) {
            return;
        }
        ObjectNode pedigree = node.putObject("pedigree");
        ArrayNode ancestors = pedigree.putArray("ancestors");
        StringBuilder notes = new StringBuilder();
        for (Ancestor ancestor : lineage) {
            ModelRef model = ancestor.model();
            ObjectNode one = named(model, model.revision() == null ? BomModel.UNKNOWN_VERSION : model.revision());
            if (model.purl() != null) {
                one.put("purl", model.purl());
            }
            set(one, "licenses", licenses.concluded(ancestor.license()));
            Properties.add(one.putArray("properties"), "tier", ancestor.tier().id());
            ancestors.add(one);
            notes.append(notes.length() == 0 ? "" : "; ")
                    .append(BomModel.shown(model.name()))
                    .append(": ")
                    .append(relations(ancestor));
        }
        pedigree.put("notes", notes.toString());
    }

    /** The format lists ancestors and does not say what was made from which: these words do. */
    private static String relations(Ancestor ancestor) {
        if (ancestor.children().isEmpty()) {
            return "relation=" + BomModel.shown(ancestor.relation());
        }
        return ancestor.children().stream()
                .map(child -> "relation=" + BomModel.shown(child.relation()) + " of "
                        + BomModel.shown(child.model().name()))
                .collect(Collectors.joining(", "));
    }

    private static void evidence(ObjectNode node, ModelResult result) {
        ArrayNode found = Json.array();
        result.assessment().license().detected().stream()
                .map(LicenseMatch::license)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> found.addObject().putObject("license").put("name", BomModel.shown(id)));
        ArrayNode occurrences = Json.array();
        for (Sighting sighting : result.sightings().stream().sorted().toList()) {
            ObjectNode occurrence = occurrences.addObject().put("location", BomModel.shown(sighting.file()));
            if (sighting.line() > 0) {
                occurrence.put("line", sighting.line());
            }
            occurrence.put(
                    "additionalContext",
                    sighting.kind() + ", " + sighting.via() + ": " + BomModel.shown(sighting.raw()));
        }
        if (!found.isEmpty() || !occurrences.isEmpty()) {
            ObjectNode evidence = node.putObject("evidence");
            set(evidence, "occurrences", occurrences);
            set(evidence, "licenses", found);
        }
    }

    private static ArrayNode openness(Openness openness) {
        ArrayNode properties = Json.array();
        Properties.add(properties, "osaid", openness.osaid().id());
        for (Requirement requirement : openness.requirements()) {
            Properties.add(properties, "osaid:" + requirement.id(), requirement.status() + ": " + requirement.reason());
        }
        Properties.add(
                properties, "mof-class", openness.mofClass() == null ? "none" : String.valueOf(openness.mofClass()));
        Properties.add(properties, "eu-ai-act-open-source", openness.euAiAct());
        return properties;
    }

    private static ArrayNode properties(ModelResult result) {
        Assessment assessment = result.assessment();
        ArrayNode properties = Json.array();
        Properties.add(properties, "tier", assessment.tier().id());
        Properties.add(properties, "verdict", result.verdict().id());
        Properties.add(properties, "origin", assessment.origin().id());
        if (assessment.license().declared().isEmpty()) {
            Properties.add(properties, "declared", "undeclared");
        }
        for (Clause clause : assessment.clauses()) {
            String ancestor = clause.inheritedFrom() == null ? "" : ", inherited from " + clause.inheritedFrom();
            Properties.add(
                    properties,
                    "clause:" + clause.id(),
                    Wording.clause(clause.id(), clause.parameters()) + " [" + clause.source() + ancestor + "]");
        }
        int number = 0;
        for (Finding finding : result.findings()) {
            String prefix = "finding:" + ++number + ":";
            Properties.add(properties, prefix + "rule", finding.rule() + " " + finding.subject());
            Properties.add(properties, prefix + "level", finding.level().id());
            Properties.add(properties, prefix + "message", finding.message());
            if (finding.waiver() != null) {
                Properties.add(properties, prefix + "waiver", Decisions.words(finding, finding.waiver()));
            }
        }
        return properties;
    }

    private static void set(ObjectNode node, String name, ArrayNode values) {
        if (!values.isEmpty()) {
            node.set(name, values);
        }
    }
}
