package io.github.weightmark.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What source code does with values: hands them to calls, and gives them names. */
final class Code {

    private static final List<String> DECLARES =
            List.of("def", "fun", "function", "func", "class", "record", "interface");
    private static final List<String> GOES_ON =
            List.of(".", "?.", "||", "??", "?:", "&&", "+", "?", ":", ",", ")", "]");
    private static final List<String> NOT_DONE =
            List.of("=", ",", "(", "[", ".", "||", "??", "?:", "&&", "+", "?", ":", "->", "=>", ":=", "\\");

    private final List<Token> tokens;
    private final Syntax syntax;
    private final int[] partner;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private Code(List<Token> tokens, Syntax syntax) {
        this.tokens = tokens;
        this.syntax = syntax;
        this.partner = partners(tokens);
    }

    /**
     * @param all tokens; comments among them are passed over
     */
    static Code of(List<Token> all, Syntax syntax) {
        List<Token> tokens =
                all.stream().filter(token -> token.kind() != Token.Kind.COMMENT).toList();
        Code code = new Code(tokens, syntax);
        code.walk();
        return code;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Argument> arguments() {
        return arguments;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    /** The type a variable was declared with, when it was. */
    @Nullable
    String type(String variable) {
        return types.get(variable);
    }

    /** The index of the bracket that belongs to the one at {@code index}; -1 without one. */
    int partner(int index) {
        return partner[index];
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
            case "(", "[", "{" -> frames.push(new Frame(sign, call(i, sign), i, i + 1));
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

    private void lineEnd(int i) {
        Frame frame = frames.element();
        boolean block = frame.open.equals("{") && (syntax != Syntax.PYTHON || frame.at < 0);
        String before = i > 0 ? tokens.get(i - 1).text() : "";
        String after = next(i);
        boolean done = !NOT_DONE.contains(before) && !GOES_ON.contains(after) && !after.equals("or");
        if (block && done) {
            separate(i);
        }
    }

    private String next(int i) {
        int next = i + 1;
        while (next < tokens.size() && tokens.get(next).kind() == Token.Kind.LINE_END) {
            next++;
        }
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
            if (token.is("(") || token.is("[") || token.is("{")) {
                if (partner[i] < 0) {
                    return colon;
                }
                i = partner[i];
            } else if (token.is("=") || token.is(":=")) {
                return i;
            } else if (token.is(":") && colon < 0 && i == start + 1) {
                colon = i;
            } else if (token.is("?") || token.is("->") || token.is("=>")) {
                return colon;
            }
        }
        return colon;
    }

    /** The name before the sign, or before the colon that comes before its type. */
    private @Nullable String name(int start, int sign) {
        int at = sign - 1;
        for (int i = start + 1; i < sign; i++) {
            if (tokens.get(i).is(":")) {
                at = i - 1;
                break;
            }
        }
        Token token = at < start ? null : tokens.get(at);
        if (token != null && token.is("]") && partner[at] > start) {
            token = tokens.get(partner[at] + 1);
        }
        return token != null && (token.isName() || token.isString()) ? token.text() : null;
    }

    /** What is called by the bracket at {@code i}; an object handed to a call belongs to that call. */
    private @Nullable Call call(int i, String sign) {
        if (sign.equals("(")) {
            int name = calledName(i);
            return name < 0 ? null : named(name);
        }
        Frame outer = frames.element();
        return sign.equals("{") && outer.open.equals("(") && outer.start == i ? outer.call : objectCall(outer, i, sign);
    }

    /** {@code [} and {@code {} that begin or are named parts of a call's arguments. */
    private @Nullable Call objectCall(Frame outer, int i, String sign) {
        boolean inCall = outer.call != null && !outer.call.declares() && !outer.open.equals("[");
        return inCall && sign.equals("{") && i > 0 && (tokens.get(i - 1).is(",") || outer.start == i)
                ? outer.call
                : null;
    }

    /** The name before a bracket, type arguments passed over. */
    private int calledName(int i) {
        int at = i - 1;
        if (at >= 0 && tokens.get(at).is(">")) {
            while (at >= 0 && !tokens.get(at).is("<")) {
                at--;
            }
            at--;
        }
        return at >= 0 && tokens.get(at).isName() ? at : -1;
    }

    private Call named(int at) {
        List<String> chain = new ArrayList<>();
        int root = at;
        while (root > 1 && (isDot(root - 1))) {
            int before = beforeDot(root - 1);
            if (before < 0) {
                break;
            }
            root = before;
            chain.add(0, tokens.get(root).text());
        }
        boolean declares = root > 0 && DECLARES.contains(tokens.get(root - 1).text());
        return new Call(tokens.get(at).text(), List.copyOf(chain), root, declares);
    }

    private boolean isDot(int i) {
        return tokens.get(i).is(".") || tokens.get(i).is("?.") || tokens.get(i).is("::");
    }

    /** The name that the dot at {@code dot} follows, a call's brackets and line ends passed over. */
    private int beforeDot(int dot) {
        int at = dot - 1;
        while (at >= 0 && tokens.get(at).kind() == Token.Kind.LINE_END) {
            at--;
        }
        while (at >= 0 && (tokens.get(at).is(")") || tokens.get(at).is("]"))) {
            at = partner[at] - 1;
        }
        return at >= 0 && tokens.get(at).isName() ? at : -1;
    }

    /** {@code OllamaChatModel model}: two names side by side, or {@code model: OllamaChatModel}. */
    private void type(int i) {
        if (i > 0
                && tokens.get(i - 1).isName()
                && Character.isUpperCase(tokens.get(i - 1).text().charAt(0))) {
            types.putIfAbsent(tokens.get(i).text(), tokens.get(i - 1).text());
        }
    }

    private static int[] partners(List<Token> tokens) {
        int[] partner = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partner.length; i++) {
            partner[i] = -1;
            Token token = tokens.get(i);
            if (token.is("(") || token.is("[") || token.is("{")) {
                open.push(i);
            } else if ((token.is(")") || token.is("]") || token.is("}")) && !open.isEmpty()) {
                partner[i] = open.pop();
                partner[partner[i]] = i;
            }
        }
        return partner;
    }

    /**
     * @param name what is called
     * @param chain the names before it, from the first on
     * @param root index of the token the chain begins with
     * @param declares whether it is no call but a declaration
     */
    record Call(String name, List<String> chain, int root, boolean declares) {}

    /**
     * @param call what gets the value
     * @param position counted from 0
     * @param name when it is written
     * @param from first token of the value
     * @param to behind its last token
     */
    record Argument(Call call, int position, @Nullable String name, int from, int to) {}

    /**
     * @param name of the variable, constant, parameter or key
     * @param from first token of the value
     * @param to behind its last token
     * @param call the call or declaration that it is an argument or parameter of
     */
    record Assignment(
            String name, int from, int to, @Nullable Call call) {}

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
