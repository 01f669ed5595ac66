package io.github.weightmark.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops the headers and footers that stand on most pages: they would cut sentences in two. */
final class RunningLines {

    /** Lines at the top and bottom of a page that may be headers or footers. */
    private static final int EDGE = 2;

    private static final int MIN_PAGES = 3;

    private RunningLines() {}

    static List<String> remove(List<String> pages) {
        if (pages.size() < MIN_PAGES) {
            return pages;
        }
        List<List<String>> split = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String page : pages) {
            List<String> lines = page.strip().lines().toList();
            split.add(lines);
            edges(lines).stream().distinct().forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        int enough = Math.max(MIN_PAGES, pages.size() / 2 + 1);
        return split.stream().map(lines -> without(lines, seen, enough)).toList();
    }

    private static List<String> edges(List<String> lines) {
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isEdge(i, lines.size())) {
                edges.add(key(lines.get(i)));
            }
        }
        return edges;
    }

    private static String without(List<String> lines, Map<String, Integer> seen, int enough) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (!isEdge(i, lines.size()) || seen.getOrDefault(key(lines.get(i)), 0) < enough) {
                kept.append(lines.get(i)).append('\n');
            }
        }
        return kept.toString();
    }

    private static boolean isEdge(int index, int count) {
        return index < EDGE || index >= count - EDGE;
    }

    /** The line with its page number left out. */
    private static String key(String line) {
        return line.strip().replaceAll("[0-9]+", "#");
    }
}
