package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Assignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression of a source file is worth, as far as literals, constants and fallbacks go. */
final class Values {

    static final int DEPTH = 4;
    /** In tokens; what is longer is no value but a program, or made to keep us busy. */
    private static final int LONGEST = 400;

    /** Functions of Python that say what a field, option or parameter is when nobody sets it. */
    private static final Set<String> DECLARES =
            Set.of("Field", "field", "Option", "Argument", "Parameter", "Query", "Form", "attrib", "ib");

    private static final Set<String> OR = Set.of("||", "??", "?:");
    /** Properties that hold the text of a constant. */
    private static final Set<String> TOLD = Set.of("id", "name", "modelId", "rawValue", "key");

    private static final Set<String> OWN = Set.of("self", "this", "cls");

    /** What Swift leaves out before {@code .gpt4_o}, where the parameter tells the type. */
    private static final String INFERRED = "Model";

    private final Code code;
    private final LibraryConstants libraries;
    private final Spans spans;
    private final Fields fields;
    private final Absence absence;
    private final Set<String> fallbacks;
    private final Set<String> wrappers;
    /** In the order of the file; a name may be given several values. */
    private final Map<String, List<Assignment>> constants = new HashMap<>();

    Values(Code code, Enums enums, Set<String> fallbacks, Set<String> wrappers) {
        this.code = code;
        this.libraries = new LibraryConstants(code, enums);
        this.spans = new Spans(code);
        this.fields = new Fields(code);
        this.absence = new Absence(code);
        this.fallbacks = fallbacks;
        this.wrappers = wrappers;
        for (Assignment assignment : code.assignments()) {
            if (assignment.call() == null || assignment.call().declares()) {
                constants
                        .computeIfAbsent(assignment.name(), name -> new ArrayList<>())
                        .add(assignment);
            }
        }
    }

    /** Whether somebody else fills what is assigned there. */
    boolean isFilled(Assignment assignment) {
        return fields.isFilled(assignment);
    }

    /** {@code OpenAiChatModelName.GPT_4_O} as its names; empty when the expression is anything else. */
    List<String> path(int from, int to) {
        return spans.path(from, to);
    }

    /** Everything the expression may be worth; empty when that depends on what is not written here. */
    List<Value> of(int from, int to) {
        List<Value> values = new ArrayList<>();
        evaluate(spans.trimStart(from, to), spans.trimEnd(from, to), false, DEPTH, values);
        return !values.isEmpty() && absence.reaches(from)
                ? values.stream().map(Value::standingIn).toList()
                : values;
    }

    /**
     * Adds what the expression may be worth.
     *
     * @param fallback whether it only stands in for something else
     * @param depth how many steps of assignments and calls are followed
     */
    void evaluate(int from, int to, boolean fallback, int depth, List<Value> values) {
        if (from >= to || to - from > LONGEST || depth == 0) {
            return;
        }
        Token first = code.tokens().get(from);
        if (to - from == 1 && first.isString()) {
            literal(first, fallback, values);
        } else if (first.is("(") && code.partner(from) == to - 1) {
            evaluate(from + 1, to - 1, fallback, depth - 1, values);
        } else if (to - from == 2
                && first.is(".")
                && code.tokens().get(from + 1).isName()) {
            named(List.of(INFERRED, code.tokens().get(from + 1).text()), from + 1, fallback, depth, values);
        } else if (!alternatives(from, to, fallback, depth, values)) {
            List<String> path = spans.path(from, to);
            if (!path.isEmpty()) {
                named(path, from, fallback, depth, values);
            } else if (code.tokens().get(to - 1).is(")")) {
                called(from, to, fallback, depth, values);
            }
        }
    }

    private static void literal(Token token, boolean fallback, List<Value> values) {
        Placeholder text = Placeholder.resolve(token.text());
        if (text != null) {
            values.add(new Value(text.value(), token.offset(), token.text(), fallback || text.fallback(), null));
        }
    }

    /** {@code x or "d"}, {@code c ? "a" : "b"}, {@code "a" if c else "b"}. */
    private boolean alternatives(int from, int to, boolean fallback, int depth, List<Value> values) {
        List<Integer> splits = new ArrayList<>();
        boolean choice = false;
        for (int i = from; i < to; i++) {
            Token token = code.tokens().get(i);
            if ((token.is("(") || token.is("[") || token.is("{")) && code.partner(i) > i) {
                i = code.partner(i);
            } else if (isOr(token) || token.is("?") || token.is(":") || token.isWord("if") || token.isWord("else")) {
                choice |= !isOr(token);
                splits.add(i);
            }
        }
        int start = from;
        for (int split : splits) {
            evaluate(spans.trimStart(start, split), spans.trimEnd(start, split), fallback, depth - 1, values);
            start = split + 1;
        }
        if (!splits.isEmpty()) {
            evaluate(spans.trimStart(start, to), spans.trimEnd(start, to), fallback || !choice, depth - 1, values);
        }
        return !splits.isEmpty();
    }

    private static boolean isOr(Token token) {
        return token.kind() == Token.Kind.SIGN && OR.contains(token.text()) || token.isWord("or");
    }

    private void named(List<String> path, int from, boolean fallback, int depth, List<Value> values) {
        String last = path.get(path.size() - 1);
        Enums.Constant constant = constant(path);
        Token first = code.tokens().get(from);
        if (constant != null) {
            String raw = String.join(".", path);
            values.add(new Value(constant.id(), first.offset(), raw, fallback, constant));
            return;
        }
        Assignment assignment =
                path.size() == 1 || path.size() == 2 && isOwn(path.get(0)) ? assigned(last, from) : null;
        Enums.Constant alone = assignment == null && path.size() == 1 ? libraries.alone(last) : null;
        if (alone != null) {
            values.add(new Value(alone.id(), first.offset(), last, fallback, alone));
        } else if (assignment != null && assignment.from() != from) {
            boolean open = assignment.call() != null || fields.isFilled(assignment);
            evaluate(
                    spans.trimStart(assignment.from(), assignment.to()),
                    spans.trimEnd(assignment.from(), assignment.to()),
                    fallback || open,
                    depth - 1,
                    values);
        }
    }

    /** {@code OpenAIModels.GPT4o}, or what it is called: {@code OpenAIModels.GPT4o.modelName}. */
    private Enums.@Nullable Constant constant(List<String> path) {
        Enums.Constant found = libraries.find(path);
        String last = path.get(path.size() - 1);
        boolean told = found == null && path.size() > 2 && (wrappers.contains(last) || TOLD.contains(last));
        return told ? libraries.find(path.subList(0, path.size() - 1)) : found;
    }

    /** What the name was given last before the place, or else first behind it. */
    private @Nullable Assignment assigned(String name, int at) {
        Assignment found = null;
        for (Assignment assignment : constants.getOrDefault(name, List.of())) {
            boolean before = assignment.to() <= at;
            if (found == null || before) {
                found = assignment;
            }
            if (!before) {
                break;
            }
        }
        return found;
    }

    /** The file's own class counts as well: its name begins with a capital. */
    private static boolean isOwn(String name) {
        return OWN.contains(name) || Character.isUpperCase(name.charAt(0));
    }

    private void called(int from, int to, boolean fallback, int depth, List<Value> values) {
        int open = code.partner(to - 1);
        if (open <= from || !code.tokens().get(open - 1).isName()) {
            return;
        }
        String name = code.tokens().get(open - 1).text();
        List<int[]> parts = spans.parts(open + 1, to - 1);
        if (isFallback(name) && !parts.isEmpty()) {
            int[] last = parts.get(parts.size() - 1);
            if (parts.size() > 1 || name.equals("orElse")) {
                evaluate(last[0], last[1], true, depth - 1, values);
            }
        } else if (wrappers.contains(name) && parts.isEmpty() && open - 2 > from) {
            evaluate(from, open - 2, fallback, depth - 1, values);
        } else if (DECLARES.contains(name) && !parts.isEmpty()) {
            parts.stream()
                    .filter(part -> isDefault(part, parts.get(0)))
                    .forEach(part -> evaluate(part[0] + (isNamed(part) ? 2 : 0), part[1], true, depth - 1, values));
        } else if (wrappers.contains(name) && !parts.isEmpty() && !isMap(open)) {
            evaluate(parts.get(0)[0], parts.get(0)[1], fallback, depth - 1, values);
        }
    }

    /** {@code Map.of(}: its first argument is a name. */
    private boolean isMap(int open) {
        return open > 2 && code.tokens().get(open - 3).text().endsWith("Map");
    }

    /** {@code default="gpt-4o"}, or the first when it has no name. */
    private boolean isDefault(int[] part, int[] first) {
        return isNamed(part) ? code.tokens().get(part[0]).isWord("default") : part[0] == first[0];
    }

    private boolean isNamed(int[] part) {
        return part[0] + 2 < part[1] && code.tokens().get(part[0] + 1).is("=");
    }

    private boolean isFallback(String name) {
        return fallbacks.contains(name) || name.endsWith("OrDefault");
    }

    /**
     * @param text without placeholders
     * @param offset where it is written
     * @param raw as it is written
     * @param fallback whether it only stands in for something else
     * @param constant the library's constant it comes from, if it does
     */
    record Value(String text, int offset, String raw, boolean fallback, Enums.@Nullable Constant constant) {

        Value standingIn() {
            return new Value(text, offset, raw, true, constant);
        }
    }
}
