package io.github.weightmark.text;

import java.util.Locale;
import java.util.Set;

/** Finds the ends of things that are no words: tags, comments, entities, link targets, section numbers. */
final class Markup {

    private static final Set<String> TAGS = Set.of(
            "a",
            "b",
            "abbr",
            "article",
            "big",
            "blockquote",
            "body",
            "br",
            "center",
            "code",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "li",
            "link",
            "main",
            "mark",
            "meta",
            "nav",
            "ol",
            "p",
            "picture",
            "pre",
            "s",
            "section",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "tt",
            "u",
            "ul",
            "video");
    private static final int LONGEST_TAG = 1000;
    private static final int LONGEST_ENTITY = 8;

    private Markup() {}

    /** The end of the tag that begins at {@code at}, or {@code at} when none does. */
    static int tagEnd(String text, int at) {
        int name = at + (text.startsWith("</", at) ? 2 : 1);
        int end = name;
        while (end < text.length() && end - name < 10 && isAsciiAlnum(text.charAt(end))) {
            end++;
        }
        if (end == name || !TAGS.contains(text.substring(name, end).toLowerCase(Locale.ROOT))) {
            return at;
        }
        return closing(text, end, '>', LONGEST_TAG, at);
    }

    /** The end of the link target whose parenthesis opens at {@code at}, or {@code at}. */
    static int linkEnd(String text, int at) {
        return closing(text, at + 1, ')', LONGEST_TAG, at);
    }

    /** The end of the character entity at {@code at}, or {@code at}. */
    static int entityEnd(String text, int at) {
        for (int i = at + 1; i < text.length() && i - at <= LONGEST_ENTITY; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 1 ? i + 1 : at;
            }
            if (!isAsciiAlnum(c) && !(c == '#' && i == at + 1)) {
                return at;
            }
        }
        return at;
    }

    private static int closing(String text, int from, char close, int longest, int none) {
        int last = Math.min(text.length(), from + longest);
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            }
            if (c == '\n' && close == ')') {
                return none;
            }
        }
        return none;
    }

    private static boolean isAsciiAlnum(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
