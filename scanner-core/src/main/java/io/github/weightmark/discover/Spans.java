package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;

/** How the tokens between two places are parted: by commas, by the dots of a path, by line ends around them. */
final class Spans {

    private final Code code;

    Spans(Code code) {
        this.code = code;
    }

    /** {@code OpenAiChatModelName.GPT_4_O} as its names; empty when the expression is anything else. */
    List<String> path(int from, int to) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token token = code.tokens().get(i);
            boolean name = (i - from) % 2 == 0;
            if (name ? !token.isName() : !token.is(".") && !token.is("::")) {
                return List.of();
            }
            if (name) {
                names.add(token.text());
            }
        }
        return (to - from) % 2 == 1 ? names : List.of();
    }

    /** What commas part, each without line ends around it; brackets stay whole. */
    List<int[]> parts(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || code.tokens().get(i).is(",")) {
                if (trimStart(start, i) < i) {
                    parts.add(new int[] {trimStart(start, i), trimEnd(start, i)});
                }
                start = i + 1;
            } else if (code.partner(i) > i) {
                i = Math.min(code.partner(i), to - 1);
            }
        }
        return parts;
    }

    int trimStart(int from, int to) {
        int at = from;
        while (at < to && (isLineEnd(at) || code.tokens().get(at).isWord("new"))) {
            at++;
        }
        return at;
    }

    int trimEnd(int from, int to) {
        int at = to;
        while (at > from && isLineEnd(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean isLineEnd(int at) {
        return code.tokens().get(at).kind() == Token.Kind.LINE_END;
    }
}
