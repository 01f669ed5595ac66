package io.github.weightmark.gather.card;

import java.util.ArrayList;
import java.util.List;

/** The YAML blocks fenced in a card's body. */
final class Fences {

    private static final int MOST = 20;

    private Fences() {}

    /** @param line of the card at which {@code content} begins */
    record Fence(String content, int line) {}

    /** @param firstLine line of the card at which {@code body} begins */
    static List<Fence> in(String body, int firstLine) {
        List<Fence> fences = new ArrayList<>();
        List<String> lines = Lines.of(body);
        int opened = -1;
        for (int i = 0; i < lines.size() && fences.size() < MOST; i++) {
            String line = lines.get(i).strip();
            if (opened >= 0 && line.startsWith("```")) {
                fences.add(new Fence(String.join("\n", lines.subList(opened + 1, i)), firstLine + opened + 1));
                opened = -1;
            } else if (opened < 0 && (line.equals("```yaml") || line.equals("```yml"))) {
                opened = i;
            }
        }
        return fences;
    }
}
