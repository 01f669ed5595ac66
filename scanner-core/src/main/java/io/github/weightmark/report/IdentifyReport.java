package io.github.weightmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.LicenseMatch;
import java.io.IOException;
import java.util.List;

/** The answer of {@code identify} as JSON: one entry for each file asked for, in that order, unreadable ones too. */
public final class IdentifyReport {

    /** Writes the report, two blanks deep, ended by a line feed. */
    public void write(List<IdentifiedFile> files, Appendable out) throws IOException {
        ObjectNode root = Json.object();
        ArrayNode array = root.putArray("files");
        files.forEach(file -> array.add(tree(file)));
        Json.write(root, out);
    }

    private static ObjectNode tree(IdentifiedFile file) {
        ObjectNode node = Json.object().put("path", file.path());
        ArrayNode documents = node.putArray("documents");
        for (LicenseMatch match : file.documents()) {
            ObjectNode document = documents
                    .addObject()
                    .put("license", match.license())
                    .put("match", match.match().id())
                    .put("coverage", Json.coverage(match.coverage()))
                    .put("startLine", match.source().startLine())
                    .put("endLine", match.source().endLine())
                    .put("by", match.by());
            document.set("alsoMatches", Json.texts(match.alsoMatches()));
            document.set("differences", Json.differences(match.differences()));
        }
        ArrayNode clauses = node.putArray("clauses");
        for (Clause clause : file.clauses()) {
            ObjectNode entry = clauses.addObject().put("id", clause.id());
            entry.set("parameters", Json.parameters(clause.parameters()));
            entry.put("startLine", clause.source().startLine())
                    .put("endLine", clause.source().endLine())
                    .put("quote", clause.quote());
        }
        node.set("problems", Json.problems(file.problems()));
        return node;
    }
}
