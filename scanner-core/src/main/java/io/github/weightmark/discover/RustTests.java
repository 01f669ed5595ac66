package io.github.weightmark.discover;

import java.util.List;

/** The modules of a Rust file that are compiled for tests only: tests stand beside the code they test. */
final class RustTests {

    private static final List<String> SIGN = List.of("#", "[", "cfg", "(", "test", ")", "]");

    private RustTests() {}

    /** Tells {@code finds} where they are. */
    static void tell(Code code, Finds finds) {
        for (int i = 0; i + SIGN.size() < code.tokens().size(); i++) {
            if (isSign(code, i)) {
                module(code, i + SIGN.size(), finds);
            }
        }
    }

    private static boolean isSign(Code code, int at) {
        for (int i = 0; i < SIGN.size(); i++) {
            if (!code.tokens().get(at + i).text().equals(SIGN.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code mod tests { ... }}, behind further attributes. */
    private static void module(Code code, int from, Finds finds) {
        int at = code.behindLineEnds(from);
        while (at + 1 < code.tokens().size() && code.tokens().get(at).is("#") && code.partner(at + 1) > at) {
            at = code.behindLineEnds(code.partner(at + 1) + 1);
        }
        int open = at + 2;
        if (open < code.tokens().size()
                && code.tokens().get(at).isWord("mod")
                && code.tokens().get(open).is("{")) {
            int end = code.partner(open);
            // Without its end the rest of the file would be no use of anything.
            if (end > open) {
                finds.test(
                        code.tokens().get(open).offset(), code.tokens().get(end).offset());
            }
        }
    }
}
