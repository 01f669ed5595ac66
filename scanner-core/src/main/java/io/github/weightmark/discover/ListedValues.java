package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What stands in the lists and maps of a source file. */
final class ListedValues {

    /** In tokens; what is longer is no value but a program, or made to keep us busy. */
    private static final int LONGEST = 400;

    /** In tokens; tables have many rows. */
    private static final int LONGEST_LIST = 4000;

    /** From so many on, a list is a choice; none of them is known to be used. */
    private static final int CHOICE = 3;

    private static final Set<String> LISTS = Set.of(
            "of",
            "asList",
            "listOf",
            "linkedSetOf",
            "hashSetOf",
            "mutableSetOf",
            "arrayListOf",
            "persistentListOf",
            "arrayOf",
            "setOf",
            "mutableListOf",
            "List",
            "Seq",
            "Set",
            "Array",
            "Vector");
    private static final Set<String> MAPS = Set.of("Map.of", "mapOf", "mutableMapOf", "linkedMapOf", "Map");
    private static final Set<String> TYPE = Set.of("[", "]", "<", ">", "!", ".", "::", "&", "*");
    /** In tokens. */
    private static final int LONGEST_TYPE = 8;

    private final Code code;
    private final Spans spans;
    private final Values values;

    ListedValues(Code code, Values values) {
        this.code = code;
        this.spans = new Spans(code);
        this.values = values;
    }

    /**
     * What stands in {@code ["a", "b"]}, {@code {"a", "b"}} or {@code List.of("a", "b")}; empty for anything else. Of
     * {@code {"big": "a"}} it is the name, unless what stands behind it tells more.
     *
     * @param tells whether a text can be nothing but a model
     */
    List<Values.Value> items(int from, int to, Predicate<String> tells) {
        return items(from, to, tells, Values.DEPTH);
    }

    private List<Values.Value> items(int from, int to, Predicate<String> tells, int depth) {
        int start = spans.trimStart(from, to);
        int end = spans.trimEnd(from, to);
        int open = end > start ? code.partner(end - 1) : -1;
        boolean whole = open == start || open > start && (isListOf(spans.path(start, open)) || isTyped(start, open));
        List<Values.Value> all = new ArrayList<>();
        if (whole && end - start <= LONGEST_LIST && depth > 0) {
            List<int[]> parts = spans.parts(open + 1, end - 1);
            for (int[] part : parts) {
                List<Values.Value> behind = isNamed(part) ? behind(part, tells, depth - 1) : List.of();
                if (behind.isEmpty()) {
                    values.evaluate(part[0], part[1], parts.size() >= CHOICE, Values.DEPTH, all);
                }
                all.addAll(behind);
            }
        }
        return all;
    }

    private boolean isNamed(int[] part) {
        return part[0] + 2 < part[1]
                && code.tokens().get(part[0]).isString()
                && code.tokens().get(part[0] + 1).is(":");
    }

    /** What tells more than the name before it. */
    private List<Values.Value> behind(int[] part, Predicate<String> tells, int depth) {
        List<Values.Value> all = new ArrayList<>(values.of(part[0] + 2, part[1]));
        if (all.isEmpty()) {
            all.addAll(items(part[0] + 2, part[1], tells, depth));
        }
        all.removeIf(value -> !tells.test(value.text()));
        return all;
    }

    /** What the names stand for in {@code Map.of("big", "a", "small", "b")} and {@code mapOf("big" to "a")}. */
    List<Values.Value> mapped(int from, int to) {
        int start = spans.trimStart(from, to);
        int end = spans.trimEnd(from, to);
        int open = end > start ? code.partner(end - 1) : -1;
        List<String> path = open > start && end - start <= LONGEST ? spans.path(start, open) : List.of();
        List<Values.Value> all = new ArrayList<>();
        if (!path.isEmpty() && MAPS.contains(String.join(".", path))) {
            List<int[]> parts = spans.parts(open + 1, end - 1);
            for (int i = 0; i < parts.size(); i++) {
                int[] part = parts.get(i);
                int arrow = arrow(part);
                if (arrow > 0 || i % 2 == 1 && path.size() > 1) {
                    values.evaluate(arrow > 0 ? arrow + 1 : part[0], part[1], false, Values.DEPTH, all);
                }
            }
        }
        return all;
    }

    /** Where {@code "big" to "a"} and {@code "big" -> "a"} are parted; -1 when nothing parts them. */
    private int arrow(int[] part) {
        int at = part[0] + 1;
        boolean parted = at + 1 < part[1]
                && (code.tokens().get(at).is("->") || code.tokens().get(at).isWord("to"));
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
}
