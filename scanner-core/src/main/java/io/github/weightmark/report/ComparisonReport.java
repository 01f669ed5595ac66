package io.github.weightmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.report.Comparison.Change;
import io.github.weightmark.report.Comparison.Pair;
import io.github.weightmark.report.Comparison.Relation;
import io.github.weightmark.report.Comparison.Side;
import io.github.weightmark.report.Comparison.Span;
import io.github.weightmark.report.Comparison.Statement;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer of {@code diff} as JSON. */
public final class ComparisonReport {

    /** Writes the report, two blanks deep, ended by a line feed. */
    public void write(Comparison comparison, Appendable out) throws IOException {
        ObjectNode root = Json.object();
        root.set("a", side(comparison.a()));
        root.set("b", side(comparison.b()));
        root.put("same", comparison.same());
        ArrayNode clauses = root.putArray("clauses");
        comparison.clauses().forEach(pair -> clauses.add(pair(pair)));
        root.set("words", words(comparison.words()));
        Json.write(root, out);
    }

    private static ObjectNode side(Side side) {
        ObjectNode node = Json.object()
                .put("name", side.name())
                .put("kind", side.file() ? "file" : "license")
                .put("is", side.what());
        node.set("problems", Json.problems(side.problems()));
        return node;
    }

    private static ObjectNode pair(Pair pair) {
        ObjectNode node = Json.object().put("id", pair.id()).put("relation", word(pair.relation()));
        node.set("a", statements(pair.a()));
        node.set("b", statements(pair.b()));
        return node;
    }

    static String word(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ArrayNode statements(List<Statement> statements) {
        ArrayNode array = Json.texts(List.of());
        for (Statement statement : statements) {
            ObjectNode node = array.addObject();
            node.set("parameters", Json.parameters(statement.parameters()));
            node.put("source", statement.place()).put("quote", statement.quote());
        }
        return array;
    }

    private static @Nullable ArrayNode words(@Nullable List<Change> changes) {
        if (changes == null) {
            return null;
        }
        ArrayNode array = Json.texts(List.of());
        for (Change change : changes) {
            ObjectNode node = array.addObject().put("kind", change.kind().name().toLowerCase(Locale.ROOT));
            node.set("a", span(change.a()));
            node.set("b", span(change.b()));
        }
        return array;
    }

    private static ObjectNode span(Span span) {
        return Json.object()
                .put("startLine", span.startLine())
                .put("endLine", span.endLine())
                .put("text", span.text());
    }
}
