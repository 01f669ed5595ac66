package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Assignment;
import io.github.weightmark.discover.Code.Call;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts tokens into the arguments of calls and the values of names, in one pass. */
final class CodeReader {

    private static final List<String> GOES_ON =
            List.of(".", "?.", "||", "??", "?:", "&&", "+", "?", ":", ",", ")", "]");
    private static final List<String> NOT_DONE =
            List.of("=", ",", "(", "[", ".", "||", "??", "?:", "&&", "+", "?", ":", "->", "=>", ":=", "\\");

    /** What may stand before a statement in the same part, up to a colon. */
    private static final Set<String> LABELS = Set.of(
            "case", "default", "if", "elif", "else", "for", "while", "with", "try", "except", "finally", "class",
            "def");

    private static final Set<String> DECLARES_MANY = Set.of("const", "var");

    private final List<Token> tokens;
    private final Syntax syntax;
    private final Brackets brackets;
    private final Callees callees;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private CodeReader(List<Token> tokens, Syntax syntax) {
        this.tokens = tokens;
        this.syntax = syntax;
        this.brackets = new Brackets(tokens);
        this.callees = new Callees(tokens, brackets);
    }

    /**
     * @param all tokens; comments among them are passed over, and of line ends in a row all but the first
     */
    static Code read(List<Token> all, Syntax syntax) {
        List<Token> tokens = new ArrayList<>(all.size());
        boolean ended = false;
        for (Token token : all) {
            boolean ends = token.kind() == Token.Kind.LINE_END;
            if (token.kind() != Token.Kind.COMMENT && !(ends && ended)) {
                tokens.add(token);
                ended = ends;
            }
        }
        CodeReader reader = new CodeReader(tokens, syntax);
        reader.walk();
        return new Code(tokens, reader.brackets, reader.arguments, reader.assignments, reader.types);
    }

    private void walk() {
        frames.push(new Frame("{", null, -1, 0));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case SIGN -> sign(i, token.text());
                case LINE_END -> lineEnd(i);
                case NAME -> type(i);
                default -> {
                    // Part of a value.
                }
            }
        }
        while (!frames.isEmpty()) {
            segment(frames.pop(), tokens.size());
        }
    }

    private void sign(int i, String sign) {
        switch (sign) {
            case "(", "[", "{" ->
                frames.push(
                        declaresMany(i) ? new Frame("{", null, i, i + 1) : new Frame(sign, call(i, sign), i, i + 1));
            case ")", "]", "}" -> {
                if (frames.size() > 1) {
                    segment(frames.pop(), i);
                }
            }
            case ",", ";" -> separate(i);
            default -> {
                // Part of a value.
            }
        }
    }

    /** {@code const (} and {@code var (} of Go: a declaration on each line. */
    private boolean declaresMany(int i) {
        return syntax == Syntax.SCRIPT
                && i > 0
                && tokens.get(i).is("(")
                && tokens.get(i - 1).isName()
                && DECLARES_MANY.contains(tokens.get(i - 1).text());
    }

    private void lineEnd(int i) {
        Frame frame = frames.element();
        boolean block = frame.open.equals("{") && (syntax != Syntax.PYTHON || frame.at < 0);
        String before = i > 0 ? tokens.get(i - 1).text() : "";
        String after = next(i);
        boolean opensBlock = syntax == Syntax.PYTHON && before.equals(":") || block && isHead(frame, i);
        boolean done = opensBlock || !NOT_DONE.contains(before) && !GOES_ON.contains(after) && !after.equals("or");
        if (block && done) {
            separate(i);
        }
    }

    /** {@code client ->} and {@code case x =>} at the end of a line: what follows is a statement of its own. */
    private boolean isHead(Frame frame, int i) {
        if (syntax != Syntax.KOTLIN
                || i == 0
                || !tokens.get(i - 1).is("->") && !tokens.get(i - 1).is("=>")) {
            return false;
        }
        int sign = naming(frame.start, i);
        return sign < 0 || !tokens.get(sign).is("=");
    }

    private String next(int i) {
        int next = i + 1;
        return next < tokens.size() && !tokens.get(next).isString()
                ? tokens.get(next).text()
                : "";
    }

    private void separate(int i) {
        Frame frame = frames.element();
        segment(frame, i);
        frame.start = i + 1;
        frame.position++;
    }

    /** One argument or statement, from the start of the frame's part to {@code end}. */
    private void segment(Frame frame, int end) {
        int start = skipLines(frame.start, end);
        int sign = naming(start, end);
        String name = sign < 0 ? null : name(start, sign);
        int value = skipLines(sign < 0 ? start : sign + 1, end);
        if (value >= end) {
            return;
        }
        if (frame.call != null) {
            arguments.add(new Argument(frame.call, frame.position, name, value, end));
        }
        if (name != null) {
            assignments.add(new Assignment(name, value, end, frame.call));
        }
    }

    private int skipLines(int from, int end) {
        int at = from;
        while (at < end && tokens.get(at).kind() == Token.Kind.LINE_END) {
            at++;
        }
        return at;
    }

    /** The sign that ends the name of this part: {@code =}, or the colon of an object; -1 without one. */
    private int naming(int start, int end) {
        int colon = -1;
        for (int i = start; i < end; i++) {
            Token token = tokens.get(i);
            if (Brackets.opens(token)) {
                if (brackets.partner(i) < 0) {
                    return colon;
                }
                i = brackets.partner(i);
            } else if (token.is("=") || token.is(":=")) {
                return i;
            } else if (token.is(":") && colon < 0 && i == start + 1) {
                colon = i;
            } else if (token.is("=>") && i == start + 1 && tokens.get(start).isString()) {
                return i;
            } else if (token.is("?") || token.is("=>") || token.is("->") && !isOfField(i, end)) {
                return colon;
            }
        }
        return colon;
    }

    /** {@code $this->model = }, {@code params->model = }: the arrow leads to a field. */
    private boolean isOfField(int arrow, int end) {
        return arrow + 2 < end
                && tokens.get(arrow + 1).isName()
                && tokens.get(arrow + 2).is("=");
    }

    /** The name before the sign, or before the colon that comes before its type. */
    private @Nullable String name(int start, int sign) {
        int colon = colon(start, sign);
        if (colon + 1 < sign && LABELS.contains(tokens.get(start).text())) {
            return name(skipLines(colon + 1, sign), sign);
        }
        int at = colon - 1;
        Token token = at < start ? null : tokens.get(at);
        if (token != null && token.is("]") && brackets.partner(at) > start) {
            token = tokens.get(brackets.partner(at) + 1);
        }
        return token != null && (token.isName() || token.isString()) ? token.text() : null;
    }

    /** The first colon outside of brackets; {@code end} without one. */
    private int colon(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (tokens.get(i).is(":")) {
                return i;
            }
            i = Brackets.opens(tokens.get(i)) ? Math.max(i, brackets.partner(i)) : i;
        }
        return end;
    }

    /** What is called by the bracket at {@code i}; an object handed to a call belongs to that call. */
    private @Nullable Call call(int i, String sign) {
        if (sign.equals("(")) {
            return nameless(i).orElseGet(() -> callees.before(i));
        }
        Frame outer = frames.element();
        return sign.equals("{") && outer.open.equals("(") && outer.start == i ? outer.call : objectCall(outer, i, sign);
    }

    /** {@code createOpenAI({...})("gpt-4o")} calls what a call gives; {@code Small => ("a", "b")} is what an arm gives. */
    private Optional<Call> nameless(int i) {
        Token before = tokens.get(Math.max(0, i - 1));
        if (before.is("=>")) {
            return Optional.of(new Call("=>", List.of(), i, false));
        }
        Call made = before.is(")") && brackets.partner(i - 1) > 0 ? callees.before(brackets.partner(i - 1)) : null;
        return made == null || made.declares()
                ? Optional.empty()
                : Optional.of(new Call("()", List.of(made.name()), i, false));
    }

    /** {@code [} and {@code {} that begin or are named parts of a call's arguments. */
    private @Nullable Call objectCall(Frame outer, int i, String sign) {
        boolean inCall = outer.call != null && !outer.call.declares() && !outer.open.equals("[");
        return inCall && sign.equals("{") && i > 0 && (tokens.get(i - 1).is(",") || outer.start == i)
                ? outer.call
                : null;
    }

    /** {@code OllamaChatModel model}: two names side by side, or {@code model: OllamaChatModel}. */
    private void type(int i) {
        if (i > 0
                && tokens.get(i - 1).isName()
                && Character.isUpperCase(tokens.get(i - 1).text().charAt(0))) {
            types.putIfAbsent(tokens.get(i).text(), tokens.get(i - 1).text());
        }
    }

    private static final class Frame {

        private final String open;
        private final @Nullable Call call;
        private final int at;
        private int start;
        private int position;

        private Frame(String open, @Nullable Call call, int at, int start) {
            this.open = open;
            this.call = call;
            this.at = at;
            this.start = start;
        }
    }
}
