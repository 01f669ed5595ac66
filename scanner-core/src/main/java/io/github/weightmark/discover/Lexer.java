package io.github.weightmark.discover;

import io.github.weightmark.discover.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Splits source code into names, strings, signs and comments: enough to see which literal stands in which call, for
 * languages that look alike. Code that is not valid gives fewer tokens, never an error.
 */
final class Lexer {

    private static final Set<String> PAIRS =
            Set.of("==", "!=", "<=", ">=", "->", "=>", "||", "&&", "??", "?:", "?.", "::", ":=");
    private static final String FIRST_OF_PAIR = "=!<>-|&?:";
    /** One text for each sign, since most tokens are signs; the same one that code which asks for a sign holds. */
    private static final List<String> ASCII = IntStream.range(0, 128)
            .mapToObj(c -> Character.toString(c).intern())
            .toList();

    /** What names go on with, as far as it is ASCII: most of what is read. */
    private static final boolean[] IN_NAME = new boolean[128];

    static {
        for (char c = 0; c < IN_NAME.length; c++) {
            IN_NAME[c] = Character.isJavaIdentifierPart(c);
        }
    }

    private static final String TRIPLE = "\"\"\"";
    private static final String TRIPLE_SINGLE = "'''";

    private final String text;
    /** The same: a place in it costs less than one in a text. */
    private final char[] chars;

    private final Syntax syntax;
    private final int base;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, Syntax syntax, int base) {
        this.text = text;
        this.chars = text.toCharArray();
        this.syntax = syntax;
        this.base = base;
    }

    /**
     * @param base what is added to all offsets
     * @param most how many tokens are read; what comes after them is left out
     */
    static List<Token> tokens(String text, Syntax syntax, int base, int most) {
        Lexer lexer = new Lexer(text, syntax, base);
        while (lexer.at < text.length() && lexer.tokens.size() < most) {
            lexer.step();
        }
        return lexer.tokens;
    }

    private void step() {
        char c = chars[at];
        if (c == '\n' && syntax.lines) {
            add(Kind.LINE_END, "\n", at);
            at++;
        } else if (c == ' ' || Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith(syntax.lineComment, at)) {
            comment(syntax.lineComment, "\n");
        } else if (syntax.blockComment != null && text.startsWith(syntax.blockComment, at)) {
            comment(syntax.blockComment, "*/");
        } else if (isQuote(c)) {
            string(at, false);
        } else if (Character.isJavaIdentifierStart(c)) {
            name();
        } else if (c >= '0' && c <= '9') {
            number();
        } else {
            sign(c);
        }
    }

    private void comment(String open, String close) {
        int start = at + open.length();
        int end = text.indexOf(close, start);
        int stop = end < 0 ? text.length() : end;
        add(Kind.COMMENT, text.substring(start, stop), start);
        at = close.equals("\n") ? stop : Math.min(text.length(), stop + close.length());
    }

    private boolean isQuote(char c) {
        return c == '"' || c == '\'' && !isLifetime() || c == '`' && syntax.backticks;
    }

    /** {@code &'static str} of Rust, beside {@code 'c'} and {@code '\n'}. */
    private boolean isLifetime() {
        return syntax == Syntax.RUST
                && at + 2 < chars.length
                && Character.isJavaIdentifierStart(chars[at + 1])
                && chars[at + 2] != '\'';
    }

    private void name() {
        int start = at;
        while (at < chars.length && isInName(chars[at])) {
            at++;
        }
        boolean prefix = syntax == Syntax.PYTHON && at - start <= 2 && at < chars.length && isQuote(chars[at]);
        if (prefix) {
            string(at, text.substring(start, at).toLowerCase(Locale.ROOT).contains("f"));
        } else {
            add(Kind.NAME, text.substring(start, at), start);
        }
    }

    private static boolean isInName(char c) {
        return c < IN_NAME.length ? IN_NAME[c] : Character.isJavaIdentifierPart(c);
    }

    private void number() {
        int start = at;
        while (at < chars.length && (Character.isLetterOrDigit(chars[at]) || chars[at] == '_')) {
            at++;
        }
        add(Kind.NUMBER, text.substring(start, at), start);
    }

    private void sign(char c) {
        String two = FIRST_OF_PAIR.indexOf(c) < 0 ? "" : text.substring(at, Math.min(text.length(), at + 2));
        boolean pair = PAIRS.contains(two);
        add(Kind.SIGN, pair ? two : c < ASCII.size() ? ASCII.get(c) : String.valueOf(c), at);
        at += pair ? 2 : 1;
    }

    private void string(int start, boolean template) {
        char quote = chars[start];
        boolean triple = text.startsWith(TRIPLE, start) || text.startsWith(TRIPLE_SINGLE, start);
        int open = start + (triple ? 3 : 1);
        int end = triple ? text.indexOf(text.substring(start, open), open) : closing(open, quote);
        int stop = end < 0 ? lineEnd(open) : end;
        String value = text.substring(open, Math.min(stop, text.length()));
        boolean filled = template && value.indexOf('{') >= 0 || isFilled(quote, value);
        add(filled ? Kind.TEMPLATE : Kind.STRING, unescaped(value), open);
        at = Math.min(text.length(), stop + (end < 0 ? 0 : open - start));
    }

    private boolean isFilled(char quote, String value) {
        if (quote == '`') {
            return value.contains("${");
        }
        int dollar = syntax == Syntax.KOTLIN ? value.indexOf('$') : -1;
        return dollar >= 0 && (dollar == 0 || value.charAt(dollar - 1) != '\\');
    }

    private int closing(int from, char quote) {
        for (int i = from; i < chars.length; i++) {
            char c = chars[i];
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i;
            } else if (c == '\n' && quote != '`') {
                return -1;
            }
        }
        return -1;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static String unescaped(String value) {
        return value.indexOf('\\') < 0
                ? value
                : value.replace("\\\\", "\\").replace("\\\"", "\"").replace("\\$", "$");
    }

    private void add(Kind kind, String value, int offset) {
        tokens.add(new Token(kind, value, base + offset));
    }
}
