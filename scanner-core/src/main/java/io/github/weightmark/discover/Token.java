package io.github.weightmark.discover;

/**
 * A piece of source code.
 *
 * @param kind what it is
 * @param text a name, a sign, or what a string or comment holds
 * @param offset where it begins; for strings and comments, where what they hold begins
 */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        NAME,
        STRING,
        /** A string that is put together at run time. */
        TEMPLATE,
        NUMBER,
        SIGN,
        LINE_END,
        COMMENT
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** The sign, when it is one of a single character; 0 for everything else. */
    char sign() {
        return kind == Kind.SIGN && text.length() == 1 ? text.charAt(0) : 0;
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** A name that is this one. */
    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    /** A string, or one with values filled in. */
    boolean isText() {
        return kind == Kind.STRING || kind == Kind.TEMPLATE;
    }
}
