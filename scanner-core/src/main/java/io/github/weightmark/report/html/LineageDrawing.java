package io.github.weightmark.report.html;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.report.html.LineageGraph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The ancestors of a model, drawn as version control draws its history: the model on top, each ancestor on a row of its
 * own below all that was made from it, and lines at the left from each to what it was made from. However many there
 * are, every name has room.
 *
 * @param height of the drawing in user units; it is {@link #WIDTH} wide
 * @param left where the texts begin
 * @param rows the model itself, then its ancestors
 * @param edges from a model down to what it was made from
 * @param words the same for who cannot see it, one sentence for each ancestor
 */
public record LineageDrawing(int height, int left, List<Row> rows, List<Edge> edges, List<String> words) {

    public static final int WIDTH = 860;
    private static final int ROW = 46;
    private static final int TOP = 20;
    private static final int MARGIN = 14;
    private static final int LANE = 22;
    private static final int LANES_WIDE = 340;
    private static final int MOST = 60;
    private static final int LONGEST = 70;
    private static final String NOT_TOLD = "the way from there to the model is not told";

    /**
     * A model in the drawing.
     *
     * @param x its dot
     * @param y its dot
     * @param name shortened
     * @param tier its tier
     * @param note licence and tier in words, shortened; empty for the model itself
     */
    public record Row(int x, int y, String name, String tier, String note) {}

    /**
     * A line.
     *
     * @param path as SVG writes it
     * @param told is it known that there is nothing between the two?
     */
    public record Edge(String path, boolean told) {}

    /** Draws at most {@value #MOST} ancestors; the words name how many more there are. */
    static LineageDrawing of(ModelRef model, String tier, List<Ancestor> lineage) {
        LineageGraph graph = LineageGraph.of(lineage.subList(0, Math.min(MOST, lineage.size())));
        int lane = Math.min(LANE, LANES_WIDE / graph.lanes());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(x(0, lane), TOP, Shown.cut(Shown.name(model.name()), LONGEST), tier, ""));
        List<Edge> edges = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Row row = row(node, lane);
            rows.add(row);
            for (LineageGraph.Link link : node.links()) {
                edges.add(edge(x(link.lane(), lane), y(link.row()), row, node.told()));
            }
            words.add(sentence(node));
        }
        if (lineage.size() > MOST) {
            words.add("And " + (lineage.size() - MOST) + " more.");
        }
        return new LineageDrawing(y(rows.size()) - TOP, x(graph.lanes(), lane), rows, edges, words);
    }

    private static Row row(Node node, int lane) {
        Ancestor ancestor = node.ancestor();
        String note = ancestor.tier() + ", " + Shown.name(ancestor.license()) + ": " + relations(ancestor);
        return new Row(
                x(node.lane(), lane),
                y(node.row()),
                Shown.cut(Shown.name(ancestor.model().name()), LONGEST),
                ancestor.tier().id(),
                Shown.cut(note, LONGEST + 30));
    }

    /** Down the lane of the ancestor, which stays free of dots in between. */
    private static Edge edge(int x, int y, Row to, boolean told) {
        int bend = y + ROW;
        String curve = x == to.x()
                ? "V" + to.y()
                : "C" + x + " " + (y + ROW / 2) + " " + to.x() + " " + (y + ROW / 2) + " " + to.x() + " " + bend + " V"
                        + to.y();
        return new Edge("M" + x + " " + y + " " + curve, told);
    }

    private static String sentence(Node node) {
        Ancestor ancestor = node.ancestor();
        return Shown.name(ancestor.model().name()) + " (" + ancestor.tier() + ", " + Shown.name(ancestor.license())
                + "): " + relations(ancestor) + ".";
    }

    private static String relations(Ancestor ancestor) {
        if (ancestor.children().isEmpty()) {
            return Shown.name(ancestor.relation()) + "; " + NOT_TOLD;
        }
        return ancestor.children().stream()
                .map(child -> Shown.name(child.relation()) + " "
                        + Shown.name(child.model().name()))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static int x(int lane, int width) {
        return MARGIN + lane * width;
    }

    private static int y(int row) {
        return TOP + row * ROW;
    }
}
