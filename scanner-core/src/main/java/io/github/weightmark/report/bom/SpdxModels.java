package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.report.UriText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Models as AI packages, with what the AI profile asks of each. */
final class SpdxModels {

    private final SpdxGraph graph;
    private final SpdxLicenses licenses;
    private final Set<String> descents = new HashSet<>();

    SpdxModels(SpdxGraph graph) {
        this.graph = graph;
        this.licenses = new SpdxLicenses(graph);
    }

    /** Adds a model with its licences and findings. */
    void add(ModelResult result) {
        Assessment assessment = result.assessment();
        String id = box(result.model(), BomModel.version(assessment), comment(result));
        graph.relate(id, "hasDeclaredLicense", licenses.of(declared(assessment)));
        graph.relate(id, "hasConcludedLicense", licenses.of(assessment.license().concluded()));
        graph.root(id);
        for (Finding finding : result.findings()) {
            annotate(id, finding);
        }
    }

    /** Adds what the model was made from; to be called when all models are there. */
    void lineage(ModelResult result) {
        List<Ancestor> lineage = result.assessment().lineage();
        Set<String> ancestors =
                lineage.stream().map(ancestor -> key(ancestor.model())).collect(Collectors.toSet());
        lineage.forEach(this::ancestor);
        for (Ancestor ancestor : lineage) {
            for (Child child : children(ancestor, result.model())) {
                String key = key(child.model());
                descend(ancestors.contains(key) ? key : key(result.model()), ancestor, child.relation());
            }
        }
    }

    /** Where the way is not told, the model descends from the ancestor all the same. */
    private static List<Child> children(Ancestor ancestor, ModelRef model) {
        return ancestor.children().isEmpty() ? List.of(new Child(model, ancestor.relation())) : ancestor.children();
    }

    /** Two models of a scan may share the way from one ancestor to another: it is told once. */
    private void descend(String child, Ancestor ancestor, String relation) {
        if (descents.add(child + " " + key(ancestor.model()))) {
            graph.relate(graph.id(child), "descendantOf", graph.id(key(ancestor.model())))
                    .put("completeness", "noAssertion")
                    .put("comment", "relation: " + BomModel.shown(relation));
        }
    }

    /** SPDX calls declared what was found in the artifact: a text before a card's field. */
    private static String declared(Assessment assessment) {
        String texts = assessment.license().detected().stream()
                .filter(match -> match.match() == MatchKind.EXACT)
                .map(LicenseMatch::license)
                .distinct()
                .collect(Collectors.joining(" AND "));
        return texts.isEmpty() ? "" : texts;
    }

    private static String comment(ModelResult result) {
        String claims = result.assessment().license().declared().stream()
                .map(claim -> BomModel.shown(claim.value() + " (" + claim.source() + ")"))
                .collect(Collectors.joining(", "));
        return "Tier: " + result.assessment().tier() + ". The card declares: " + (claims.isEmpty() ? "nothing" : claims)
                + ". The time of release is not known; that of this document stands in for it.";
    }

    private void ancestor(Ancestor ancestor) {
        if (!graph.has(key(ancestor.model()))) {
            String revision = ancestor.model().revision();
            String id = box(
                    ancestor.model(),
                    revision == null ? BomModel.UNKNOWN_VERSION : revision,
                    "Tier: " + ancestor.tier() + ". An ancestor; the time of release is not known.");
            graph.relate(id, "hasDeclaredLicense", SpdxGraph.NO_ASSERTION);
            graph.relate(id, "hasConcludedLicense", licenses.of(ancestor.license()));
        }
    }

    private String box(ModelRef model, String version, String comment) {
        String supplier = supplier(model);
        ObjectNode node = graph.element("ai_AIPackage", key(model))
                .put("name", BomModel.shown(model.name()))
                .put("comment", comment)
                .put("releaseTime", graph.created())
                .put("suppliedBy", supplier)
                .put("software_packageVersion", version)
                .put("software_downloadLocation", location(model))
                .put("software_primaryPurpose", "model");
        String purl = BomModel.UNKNOWN_VERSION.equals(version)
                ? model.purl()
                : model.at(version).purl();
        if (purl != null) {
            node.put("software_packageUrl", purl);
        }
        return graph.id(key(model));
    }

    private String supplier(ModelRef model) {
        String group = BomModel.group(model);
        String name = group == null ? BomModel.supplier(model) : group;
        String key = "supplier-" + UriText.encoded(name);
        if (!graph.has(key)) {
            graph.element("Organization", key).put("name", name);
        }
        return graph.id(key);
    }

    private static String key(ModelRef model) {
        return "model-" + UriText.encoded(model.pinnedKey());
    }

    private static String location(ModelRef model) {
        return model.onHub()
                ? "https://huggingface.co/" + UriText.encoded(model.id())
                : "urn:weightmark:" + UriText.encoded(model.provider()) + ":" + UriText.encoded(model.id());
    }

    private void annotate(String id, Finding finding) {
        String waiver = finding.waiver() == null ? "" : " " + Decisions.words(finding, finding.waiver()) + ".";
        graph.element("Annotation", "annotation-" + graph.next())
                .put("annotationType", "review")
                .put("subject", id)
                .put(
                        "statement",
                        finding.level() + " " + finding.rule() + " " + finding.subject() + ": "
                                + BomModel.shown(finding.message()) + waiver);
    }
}
