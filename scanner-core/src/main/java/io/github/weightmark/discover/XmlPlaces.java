package io.github.weightmark.discover;

/**
 * Where the tags and comments of an XML file stand, one after the other. The parser's own count is off as soon as a name
 * lies across the end of its buffer, or lines end in two characters.
 */
final class XmlPlaces {

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final String DATA = "<![CDATA[";

    private final String text;
    private int begin;
    private int end;

    XmlPlaces(String text) {
        this.text = text;
    }

    /** Where the tag or comment begins. */
    int begin() {
        return begin;
    }

    /** Behind its last sign. */
    int end() {
        return end;
    }

    /** Goes on to the next tag; at the end of the text when there is none. */
    void toTag() {
        do {
            next();
        } while (text.startsWith("<!", begin) || text.startsWith("<?", begin));
    }

    /** Goes on to the next comment; at the end of the text when there is none. */
    void toComment() {
        do {
            next();
        } while (begin < text.length() && !text.startsWith(COMMENT, begin));
    }

    /** What the comment holds, as it stands there. */
    String comment() {
        return text.substring(
                Math.min(begin + COMMENT.length(), end),
                Math.max(end - COMMENT_END.length(), begin + COMMENT.length()));
    }

    private void next() {
        int found = text.indexOf('<', end);
        begin = found < 0 ? text.length() : found;
        if (text.startsWith(COMMENT, begin)) {
            end = behind(COMMENT_END, begin + COMMENT.length());
        } else if (text.startsWith(DATA, begin)) {
            end = behind("]]>", begin);
        } else if (text.startsWith("<?", begin)) {
            end = behind("?>", begin);
        } else {
            end = tagEnd();
        }
    }

    /** Behind the bracket that closes a tag or a declaration: outside of quotes, and of the brackets of a declaration. */
    private int tagEnd() {
        char quote = 0;
        int depth = 0;
        int at = begin;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (at > begin && text.startsWith(COMMENT, at)) {
                at = behind(COMMENT_END, at) - 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>' && depth == 0) {
                return at + 1;
            } else {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            }
            at++;
        }
        return text.length();
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
