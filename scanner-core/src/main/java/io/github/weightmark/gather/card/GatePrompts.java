package io.github.weightmark.gather.card;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What a visitor must agree to before the Hub hands out a gated model. It often adds terms to the licence, so it is
 * read as a text of its own, each piece at its own line.
 */
final class GatePrompts {

    private static final List<String> KEYS = List.of(
            "extra_gated_heading",
            "extra_gated_description",
            "extra_gated_prompt",
            "extra_gated_fields",
            "extra_gated_button_content");
    private static final String EU_KEY = "extra_gated_eu_disallowed";

    private final String path;
    private final String sha256;
    private final FrontMatter card;
    private final List<String> lines;

    GatePrompts(String path, String sha256, FrontMatter card) {
        this.path = path;
        this.sha256 = sha256;
        this.card = card;
        this.lines = Lines.of(card.yaml());
    }

    void read(YamlBlock block, EvidenceDraft draft) {
        for (String key : KEYS) {
            block.values(key).forEach(value -> draft.text(text(value)));
        }
        for (Node value : block.values(EU_KEY)) {
            if (value instanceof ScalarNode flag && flag.getValue().equalsIgnoreCase("true")) {
                draft.text(text(EU_KEY + ": true", flag.getStartMark().getLine()));
            }
        }
    }

    private EvidenceText text(Node value) {
        int first = value.getStartMark().getLine();
        if (!(value instanceof ScalarNode scalar)) {
            return text(written(value), first);
        }
        // A block's text begins on the line after its | or >; what folding joins is taken as it was written.
        return switch (scalar.getScalarStyle()) {
            case LITERAL -> text(scalar.getValue(), first + 1);
            case FOLDED -> text(String.join("\n", lines.subList(first + 1, end(value))), first + 1);
            default -> text(isOnOneLine(scalar) ? scalar.getValue() : unquoted(scalar), first);
        };
    }

    private static boolean isOnOneLine(ScalarNode scalar) {
        return scalar.getStartMark().getLine() == scalar.getEndMark().getLine()
                || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
    }

    private String unquoted(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                ? written(scalar).substring(scalar.getStartMark().getColumn())
                : scalar.getValue();
    }

    private String written(Node value) {
        return String.join("\n", lines.subList(value.getStartMark().getLine(), end(value)));
    }

    /** The line after the last one of {@code value}; a mark at the start of a line belongs to what follows. */
    private int end(Node value) {
        int last = value.getEndMark().getLine() + (value.getEndMark().getColumn() > 0 ? 1 : 0);
        return Math.min(lines.size(), Math.max(last, value.getStartMark().getLine() + 1));
    }

    private EvidenceText text(String content, int line) {
        return new EvidenceText(path, TextRole.GATE_PROMPT, content, card.yamlLine() + line, sha256);
    }
}
