package io.github.weightmark.gather.card;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A card cut in two.
 *
 * @param yaml the metadata block; empty when the card has none
 * @param yamlLine line of the card at which it begins
 * @param body the prose
 * @param bodyLine line of the card at which it begins
 */
record FrontMatter(String yaml, int yamlLine, String body, int bodyLine) {

    /**
     * The rule of the Hub's own server: white space of any kind and a byte order mark may stand first, nothing else.
     * Linear, as nothing in it can match in two ways.
     */
    private static final Pattern BLOCK = Pattern.compile(
            "\\A([\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*---(?:\\r\\n|\\r|\\n))"
                    + "([\\S\\s]*?)((?:\\r\\n|\\r|\\n)---[ \\t]*(\\r\\n|\\n|\\z))");

    static FrontMatter of(String card) {
        Matcher block = BLOCK.matcher(card);
        if (!block.find()) {
            return new FrontMatter("", 1, card, 1);
        }
        return new FrontMatter(
                block.group(2),
                1 + Lines.breaks(block.group(1)),
                card.substring(block.end()),
                1 + Lines.breaks(block.group()));
    }
}
