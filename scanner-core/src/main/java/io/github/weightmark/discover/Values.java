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

    private static final int DEPTH = 4;
    /** In tokens; what is longer is no value but a program, or made to keep us busy. */
    private static final int LONGEST = 400;

    /** In tokens; tables have many rows. */
    private static final int LONGEST_LIST = 4000;

    /** From so many on, a list is a choice; none of them is known to be used. */
    private static final int CHOICE = 3;

    private static final Set<String> LISTS = Set.of(
            "of", "asList", "listOf", "arrayOf", "setOf", "mutableListOf", "List", "Seq", "Set", "Array", "Vector");
    private static final Set<String> MAPS = Set.of("Map.of", "mapOf", "mutableMapOf", "linkedMapOf", "Map");
    /** Functions of Python that say what a field, option or parameter is when nobody sets it. */
    private static final Set<String> DECLARES =
            Set.of("Field", "field", "Option", "Argument", "Parameter", "Query", "Form", "attrib", "ib");

    private static final Set<String> TYPE = Set.of("[", "]", "<", ">", "!", ".", "::", "&", "*");
    /** In tokens. */
    private static final int LONGEST_TYPE = 8;

    private static final Set<String> OR = Set.of("||", "??", "?:");
    private static final Set<String> OWN = Set.of("self", "this", "cls");

    /** What Swift leaves out before {@code .gpt4_o}, where the parameter tells the type. */
    private static final String INFERRED = "Model";

    private final Code code;
    private final Enums enums;
    private final Set<String> fallbacks;
    private final Set<String> wrappers;
    /** In the order of the file; a name may be given several values. */
    private final Map<String, List<Assignment>> constants = new HashMap<>();

    private final Map<String, String> imports = new HashMap<>();
    private final List<String> importedTypes = new ArrayList<>();

    Values(Code code, Enums enums, Set<String> fallbacks, Set<String> wrappers) {
        this.code = code;
        this.enums = enums;
        this.fallbacks = fallbacks;
        this.wrappers = wrappers;
        for (Assignment assignment : code.assignments()) {
            if (assignment.call() == null || assignment.call().declares()) {
                constants
                        .computeIfAbsent(assignment.name(), name -> new ArrayList<>())
                        .add(assignment);
            }
        }
        staticImports();
    }

    /** Everything the expression may be worth; empty when that depends on what is not written here. */
    List<Value> of(int from, int to) {
        List<Value> values = new ArrayList<>();
        evaluate(trimStart(from, to), trimEnd(from, to), false, DEPTH, values);
        return values;
    }

    /** What stands in {@code ["a", "b"]}, {@code {"a", "b"}} or {@code List.of("a", "b")}; empty for anything else. */
    List<Value> items(int from, int to) {
        int start = trimStart(from, to);
        int end = trimEnd(from, to);
        int open = end > start ? code.partner(end - 1) : -1;
        boolean whole = open == start || open > start && (isListOf(path(start, open)) || isTyped(start, open));
        List<Value> values = new ArrayList<>();
        if (whole && end - start <= LONGEST_LIST) {
            List<int[]> parts = parts(open + 1, end - 1);
            parts.forEach(part -> evaluate(part[0], part[1], parts.size() >= CHOICE, DEPTH, values));
        }
        return values;
    }

    /** What the names stand for in {@code Map.of("big", "a", "small", "b")} and {@code mapOf("big" to "a")}. */
    List<Value> mapped(int from, int to) {
        int start = trimStart(from, to);
        int end = trimEnd(from, to);
        int open = end > start ? code.partner(end - 1) : -1;
        List<String> path = open > start && end - start <= LONGEST ? path(start, open) : List.of();
        List<Value> values = new ArrayList<>();
        if (!path.isEmpty() && MAPS.contains(String.join(".", path))) {
            List<int[]> parts = parts(open + 1, end - 1);
            for (int i = 0; i < parts.size(); i++) {
                int[] part = parts.get(i);
                int arrow = arrow(part);
                if (arrow > 0 || i % 2 == 1 && path.size() > 1) {
                    evaluate(arrow > 0 ? arrow + 1 : part[0], part[1], false, DEPTH, values);
                }
            }
        }
        return values;
    }

    /** Where {@code "big" to "a"} and {@code "big" -> "a"} are parted; -1 when nothing parts them. */
    private int arrow(int[] part) {
        int at = part[0] + 1;
        boolean parted = at + 1 < part[1]
                && (code.tokens().get(at).is("->") || isWord(code.tokens().get(at), "to"));
        return parted ? at : -1;
    }

    /** {@code []string{"a"}}, {@code new[] {"a"}}, {@code vec!["a"]}: nothing but a type stands before the bracket. */
    private boolean isTyped(int start, int open) {
        boolean typed = open - start <= LONGEST_TYPE && !code.tokens().get(open).is("(");
        for (int i = start; i < open; i++) {
            Token token = code.tokens().get(i);
            typed &= token.isName() || TYPE.contains(token.text()) && !token.isString();
        }
        return typed;
    }

    private static boolean isListOf(List<String> path) {
        boolean member = path.size() == 2 && !path.get(0).endsWith("Map") && LISTS.contains(path.get(1));
        return member || path.size() == 1 && LISTS.contains(path.get(0));
    }

    /** {@code OpenAiChatModelName.GPT_4_O} as its names; empty when the expression is anything else. */
    List<String> path(int from, int to) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token token = code.tokens().get(i);
            boolean name = (i - from) % 2 == 0;
            if (name ? !token.isName() : !token.is(".") && !token.is("::")) {
                return List.of();
            }
            if (name) {
                names.add(token.text());
            }
        }
        return (to - from) % 2 == 1 ? names : List.of();
    }

    private void evaluate(int from, int to, boolean fallback, int depth, List<Value> values) {
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
            List<String> path = path(from, to);
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
            } else if (isOr(token) || token.is("?") || token.is(":") || isWord(token, "if") || isWord(token, "else")) {
                choice |= !isOr(token);
                splits.add(i);
            }
        }
        int start = from;
        for (int split : splits) {
            evaluate(trimStart(start, split), trimEnd(start, split), fallback, depth - 1, values);
            start = split + 1;
        }
        if (!splits.isEmpty()) {
            evaluate(trimStart(start, to), trimEnd(start, to), fallback || !choice, depth - 1, values);
        }
        return !splits.isEmpty();
    }

    private static boolean isOr(Token token) {
        return token.kind() == Token.Kind.SIGN && OR.contains(token.text()) || isWord(token, "or");
    }

    private static boolean isWord(Token token, String word) {
        return token.isName() && token.text().equals(word);
    }

    private void named(List<String> path, int from, boolean fallback, int depth, List<Value> values) {
        String last = path.get(path.size() - 1);
        Enums.Constant constant = enums.find(outer(path));
        if (constant == null && path.size() == 1) {
            constant = imported(last);
        }
        Token first = code.tokens().get(from);
        if (constant != null) {
            String raw = String.join(".", path);
            values.add(new Value(constant.id(), first.offset(), raw, fallback, constant));
            return;
        }
        Assignment assignment =
                path.size() == 1 || path.size() == 2 && isOwn(path.get(0)) ? assigned(last, from) : null;
        Enums.Constant alone = assignment == null && path.size() == 1 ? enums.alone(last) : null;
        if (alone != null) {
            values.add(new Value(alone.id(), first.offset(), last, fallback, alone));
        } else if (assignment != null && assignment.from() != from) {
            boolean parameter = assignment.call() != null;
            evaluate(
                    trimStart(assignment.from(), assignment.to()),
                    trimEnd(assignment.from(), assignment.to()),
                    fallback || parameter,
                    depth - 1,
                    values);
        }
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

    /** {@code import a.b.MistralAiApi.ChatModel;} tells whose {@code ChatModel} it is. */
    private List<String> outer(List<String> path) {
        String outer = path.size() > 1 ? imports.get(path.get(0)) : null;
        if (outer == null || !Character.isUpperCase(outer.charAt(0))) {
            return path;
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(0, outer);
        return longer;
    }

    /** The file's own class counts as well: its name begins with a capital. */
    private static boolean isOwn(String name) {
        return OWN.contains(name) || Character.isUpperCase(name.charAt(0));
    }

    private Enums.@Nullable Constant imported(String name) {
        String type = imports.get(name);
        if (type != null) {
            return enums.find(List.of(type, name));
        }
        for (String any : importedTypes) {
            Enums.Constant found = enums.find(List.of(any, name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void called(int from, int to, boolean fallback, int depth, List<Value> values) {
        int open = code.partner(to - 1);
        if (open <= from || !code.tokens().get(open - 1).isName()) {
            return;
        }
        String name = code.tokens().get(open - 1).text();
        List<int[]> parts = parts(open + 1, to - 1);
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
        return isNamed(part) ? isWord(code.tokens().get(part[0]), "default") : part[0] == first[0];
    }

    private boolean isNamed(int[] part) {
        return part[0] + 2 < part[1] && code.tokens().get(part[0] + 1).is("=");
    }

    private boolean isFallback(String name) {
        return fallbacks.contains(name) || name.endsWith("OrDefault");
    }

    private List<int[]> parts(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || code.tokens().get(i).is(",")) {
                if (trimStart(start, i) < i) {
                    parts.add(new int[] {trimStart(start, i), trimEnd(start, i)});
                }
                start = i + 1;
            } else if (code.partner(i) > i) {
                i = Math.min(code.partner(i), to - 1);
            }
        }
        return parts;
    }

    private int trimStart(int from, int to) {
        int at = from;
        while (at < to && (isLineEnd(at) || isWord(code.tokens().get(at), "new"))) {
            at++;
        }
        return at;
    }

    private int trimEnd(int from, int to) {
        int at = to;
        while (at > from && isLineEnd(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean isLineEnd(int at) {
        return code.tokens().get(at).kind() == Token.Kind.LINE_END;
    }

    /** {@code import static a.b.Type.NAME;} and {@code import static a.b.Type.*;}. */
    private void staticImports() {
        List<Token> tokens = code.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (isWord(tokens.get(i), "import")) {
                int end = i + 1;
                while (end < tokens.size()
                        && (tokens.get(end).isName()
                                || tokens.get(end).is(".")
                                || tokens.get(end).is("*"))) {
                    end++;
                }
                if (end - i > 4 && tokens.get(end - 1).is("*")) {
                    importedTypes.add(tokens.get(end - 3).text());
                } else if (end - i > 4) {
                    imports.put(tokens.get(end - 1).text(), tokens.get(end - 3).text());
                }
                i = end - 1;
            }
        }
    }

    /**
     * @param text without placeholders
     * @param offset where it is written
     * @param raw as it is written
     * @param fallback whether it only stands in for something else
     * @param constant the library's constant it comes from, if it does
     */
    record Value(String text, int offset, String raw, boolean fallback, Enums.@Nullable Constant constant) {}
}
