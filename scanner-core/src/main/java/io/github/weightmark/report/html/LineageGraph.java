package io.github.weightmark.report.html;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ancestors of a model in rows and lanes: each below all that was made from it, in a lane in which nothing else
 * stands between the first model made from it and itself. Row 0 and lane 0 are the model's.
 *
 * @param nodes the ancestors from top to bottom
 * @param lanes how many are needed, at least one
 */
record LineageGraph(List<Node> nodes, int lanes) {

    /**
     * An ancestor.
     *
     * @param links what was made from it
     * @param told are these known, or only supposed for want of anything better?
     */
    record Node(Ancestor ancestor, int row, int lane, List<Link> links, boolean told) {}

    /** The place of a model that was made from an ancestor. */
    record Link(int row, int lane) {}

    static LineageGraph of(List<Ancestor> lineage) {
        Rows rows = new Rows(lineage);
        Map<Integer, Link> places = new HashMap<>();
        places.put(Rows.SELF, new Link(0, 0));
        // A lane is taken from the first child of an ancestor down to the ancestor itself: lane → its ancestor.
        List<Integer> taken = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        int lanes = 1;
        reserve(taken, rows.parents(Rows.SELF));
        for (int ancestor : rows.order()) {
            lanes = Math.max(lanes, taken.size());
            int lane = taken.indexOf(ancestor);
            taken.set(lane, null);
            Link place = new Link(nodes.size() + 1, lane);
            places.put(ancestor, place);
            List<Link> links = rows.children(ancestor).stream()
                    .map(places::get)
                    .sorted(Comparator.comparing(Link::row))
                    .toList();
            nodes.add(new Node(
                    lineage.get(ancestor),
                    place.row(),
                    lane,
                    links,
                    !lineage.get(ancestor).children().isEmpty()));
            reserve(taken, rows.parents(ancestor));
        }
        return new LineageGraph(List.copyOf(nodes), lanes);
    }

    private static void reserve(List<Integer> taken, List<Integer> parents) {
        for (int parent : parents) {
            if (!taken.contains(parent)) {
                int free = taken.indexOf(null);
                if (free < 0) {
                    taken.add(parent);
                } else {
                    taken.set(free, parent);
                }
            }
        }
    }

    /** Ancestors by their number in the report, in an order in which all that was made from one stands before it. */
    private static final class Rows {

        static final int SELF = -1;

        private final List<List<Integer>> children = new ArrayList<>();
        private final List<Integer> order = new ArrayList<>();

        Rows(List<Ancestor> lineage) {
            Map<String, Integer> numbers = new HashMap<>();
            lineage.forEach(ancestor -> numbers.putIfAbsent(ancestor.model().pinnedKey(), numbers.size()));
            for (Ancestor ancestor : lineage) {
                children.add(ancestor.children().isEmpty() ? List.of(SELF) : numbers(ancestor.children(), numbers));
            }
            arrange();
        }

        /** Whoever is no ancestor is the model itself. */
        private static List<Integer> numbers(List<Child> children, Map<String, Integer> numbers) {
            List<Integer> all = new ArrayList<>();
            for (Child child : children) {
                int number = numbers.getOrDefault(child.model().pinnedKey(), SELF);
                if (!all.contains(number)) {
                    all.add(number);
                }
            }
            return all;
        }

        /** Nearest first; where a circle lets none go first, the nearest does, and what is below it counts no more. */
        private void arrange() {
            while (order.size() < children.size()) {
                int next = SELF;
                for (int i = children.size() - 1; i >= 0; i--) {
                    boolean ready = children.get(i).stream().allMatch(child -> child == SELF || order.contains(child));
                    next = !order.contains(i) && ready ? i : next;
                }
                if (next == SELF) {
                    next = breakCircle();
                }
                order.add(next);
            }
        }

        private int breakCircle() {
            int first = 0;
            while (order.contains(first)) {
                first++;
            }
            List<Integer> above = new ArrayList<>(children.get(first));
            above.removeIf(child -> child != SELF && !order.contains(child));
            children.set(first, above.isEmpty() ? List.of(SELF) : above);
            return first;
        }

        List<Integer> order() {
            return order;
        }

        List<Integer> children(int ancestor) {
            return children.get(ancestor);
        }

        List<Integer> parents(int child) {
            List<Integer> parents = new ArrayList<>();
            for (int i = 0; i < children.size(); i++) {
                if (children.get(i).contains(child)) {
                    parents.add(i);
                }
            }
            return parents;
        }
    }
}
