package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Waiver;
import java.time.Instant;

/** What reviewers decided, as annotations: the format asks for a time, so they stand there only when there is one. */
final class Decisions {

    private Decisions() {}

    static void annotate(ArrayNode annotations, ModelResult model, Instant time) {
        for (Finding finding : model.findings()) {
            Waiver waiver = finding.waiver();
            if (waiver != null) {
                ObjectNode annotation = annotations.addObject();
                annotation.putArray("subjects").add(BomModel.reference(model));
                annotation.putObject("annotator").putObject("individual").put("name", BomModel.shown(waiver.owner()));
                annotation.put("timestamp", time.toString()).put("text", words(finding, waiver));
            }
        }
    }

    static String words(Finding finding, Waiver waiver) {
        return finding.rule() + " " + finding.subject() + " waived by " + BomModel.shown(waiver.owner()) + " until "
                + waiver.until() + ": " + BomModel.shown(waiver.reason());
    }
}
