package io.github.weightmark.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The Markdown cells of a Jupyter notebook. */
final class NotebookText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NotebookText() {}

    static Extracted extract(Extracted decoded, String fileName) {
        try {
            JsonNode cells = JSON.readTree(decoded.text()).path("cells");
            if (!cells.isArray()) {
                return unreadable(fileName);
            }
            StringBuilder text = new StringBuilder();
            for (JsonNode cell : cells) {
                if (cell.path("cell_type").asText().equals("markdown")) {
                    append(text, cell.path("source"));
                }
            }
            return new Extracted(text.toString(), decoded.problems());
        } catch (JsonProcessingException e) {
            return unreadable(fileName);
        }
    }

    private static Extracted unreadable(String fileName) {
        return Extracted.failed(TextExtractor.problem(
                "text.notebook", fileName, "is not a readable notebook", "Give the licence text alone."));
    }

    private static void append(StringBuilder text, JsonNode source) {
        if (source.isTextual()) {
            text.append(source.asText());
        }
        source.forEach(line -> text.append(line.asText()));
        text.append("\n\n");
    }
}
