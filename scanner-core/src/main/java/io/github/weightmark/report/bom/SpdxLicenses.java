package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.report.UriText;
import java.util.Optional;

/** Licence expressions as elements, each once; what is no expression is no assertion. */
final class SpdxLicenses {

    /** The list whose ids we use: that of the artifact our index is built from. */
    private static final String LIST_VERSION = "3.28.0";

    private final SpdxGraph graph;

    SpdxLicenses(SpdxGraph graph) {
        this.graph = graph;
    }

    /** The address of an expression. */
    String of(String text) {
        Optional<Expression> expression = Expression.parse(text);
        if (LicenseFacts.NO_ASSERTION.equals(text) || expression.isEmpty()) {
            return SpdxGraph.NO_ASSERTION;
        }
        String key = "license-" + UriText.encoded(text);
        if (!graph.has(key)) {
            add(key, expression.get());
        }
        return graph.id(key);
    }

    private void add(String key, Expression expression) {
        ObjectNode node = graph.element("simplelicensing_LicenseExpression", key)
                .put("simplelicensing_licenseExpression", expression.text())
                .put("simplelicensing_licenseListVersion", LIST_VERSION);
        ArrayNode own = node.arrayNode();
        expression.ids().stream()
                .filter(Expression::isReference)
                .distinct()
                .forEach(id -> own.addObject()
                        .put("type", "DictionaryEntry")
                        .put("key", id)
                        .put("value", text(id)));
        if (!own.isEmpty()) {
            node.set("simplelicensing_customIdToUri", own);
        }
    }

    private String text(String id) {
        String key = "text-" + UriText.encoded(id);
        if (!graph.has(key)) {
            graph.element("simplelicensing_SimpleLicensingText", key)
                    .put("name", id)
                    .put(
                            "simplelicensing_licenseText",
                            "This document does not carry the text of " + id
                                    + "; it stands in the model's repository.");
        }
        return graph.id(key);
    }
}
