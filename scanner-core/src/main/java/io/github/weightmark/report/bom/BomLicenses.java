package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.report.Json;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Licences as CycloneDX writes them: an id of the SPDX list, else a name; declared apart from concluded. What 1.7 can
 * say as one expression, 1.6 lists piece by piece, for it allows no expression beside a licence.
 */
final class BomLicenses {

    private final Licenses licenses;
    private final boolean expressions;

    BomLicenses(Knowledge knowledge, boolean expressions) {
        this.licenses = new Licenses(knowledge.licenses());
        this.expressions = expressions;
    }

    ArrayNode of(LicenseFacts facts) {
        ArrayNode all = Json.array();
        Set<String> declared = new LinkedHashSet<>();
        facts.declared().forEach(claim -> declared.add(declared(claim)));
        declared.forEach(id -> add(all, id, "declared"));
        concluded(all, facts.concluded());
        return all;
    }

    /** The licences of an ancestor, as far as we concluded them. */
    ArrayNode concluded(String expression) {
        ArrayNode all = Json.array();
        concluded(all, expression);
        return all;
    }

    private void concluded(ArrayNode all, String concluded) {
        Optional<Expression> expression = Expression.parse(concluded);
        if (LicenseFacts.NO_ASSERTION.equals(concluded) || expression.isEmpty()) {
            return;
        }
        if (expressions) {
            all.addObject().put("expression", concluded).put("acknowledgement", "concluded");
        } else if (expression.get().conjunction()) {
            expression.get().ids().stream().distinct().forEach(id -> add(all, id, "concluded"));
        } else {
            all.addObject().putObject("license").put("name", concluded).put("acknowledgement", "concluded");
        }
    }

    /** What a card declares, in the words of the SPDX list where they are the same; else as it stands there. */
    private String declared(LicenseClaim claim) {
        String value = claim.value().strip();
        String id = licenses.named(value).map(LicenseRule::id).orElse("");
        if (id.isEmpty() || Expression.isReference(id)) {
            return id.isEmpty() ? BomModel.shown(value) : id;
        }
        boolean editionGuessed =
                id.endsWith("-only") && !value.toLowerCase(Locale.ROOT).endsWith("only");
        return editionGuessed ? BomModel.shown(value) + " (only or or-later is not stated)" : id;
    }

    private void add(ArrayNode all, String id, String acknowledgement) {
        boolean known = licenses.byId(id).isPresent() && !Expression.isReference(id);
        if (expressions && Expression.isReference(id) && Expression.parse(id).isPresent()) {
            all.addObject().put("expression", id).put("acknowledgement", acknowledgement);
            return;
        }
        ObjectNode license = all.addObject().putObject("license");
        license.put(known ? "id" : "name", id).put("acknowledgement", acknowledgement);
    }
}
