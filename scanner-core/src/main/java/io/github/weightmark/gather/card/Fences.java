package io.github.weightmark.gather.card;

import java.util.ArrayList;
import java.util.List;

/** The YAML blocks fenced in a card's body, which is walked line by line: it may have millions. */
final class Fences {

    private static final int MOST = 20;

    private Fences() {}

    /** @param line of the card at which {@code content} begins */
    record Fence(String content, int line) {}

    /** @param firstLine line of the card at which {@code body} begins */
    static List<Fence> in(String body, int firstLine) {
        List<Fence> fences = new ArrayList<>();
        int opened = -1;
        int from = 0;
        int line = 0;
        int start = 0;
        while (start <= body.length() && fences.size() < MOST) {
            int end = Lines.end(body, start);
            int next = Lines.next(body, end);
            String text = body.substring(start, end).strip();
            if (opened >= 0 && text.startsWith("```")) {
                fences.add(new Fence(Lines.plain(body.substring(from, start)), firstLine + opened + 1));
                opened = -1;
            } else if (opened < 0 && (text.equals("```yaml") || text.equals("```yml"))) {
                opened = line;
                from = next;
            }
            start = next;
            line++;
        }
        return fences;
    }
}
