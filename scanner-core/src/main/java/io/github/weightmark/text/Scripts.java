package io.github.weightmark.text;

import io.github.weightmark.text.Prose.Token;
import java.util.ArrayList;
import java.util.List;

/** Chinese, Japanese and Korean characters: they stand right at a foreign name, mostly without a blank. */
public final class Scripts {

    private Scripts() {}

    /** The tokens, cut where Chinese, Japanese or Korean characters meet others; empty when there are none. */
    public static List<Token> split(List<Token> tokens) {
        if (tokens.stream().noneMatch(token -> token.word().codePoints().anyMatch(Scripts::isEastern))) {
            return List.of();
        }
        List<Token> pieces = new ArrayList<>();
        for (Token token : tokens) {
            String word = token.word();
            int start = 0;
            for (int i = 1; i <= word.length(); i++) {
                if (i == word.length() || isEastern(word.charAt(i)) != isEastern(word.charAt(i - 1))) {
                    pieces.add(new Token(word.substring(start, i), token.line(), token.link()));
                    start = i;
                }
            }
        }
        return pieces;
    }

    /** Does the piece, as {@link #split} cuts them, consist of such characters? */
    public static boolean isEastern(Token piece) {
        return isEastern(piece.word().charAt(0));
    }

    private static boolean isEastern(int c) {
        return c >= 0x3040 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3;
    }
}
