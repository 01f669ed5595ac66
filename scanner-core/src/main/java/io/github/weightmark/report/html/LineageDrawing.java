package io.github.weightmark.report.html;

import io.github.weightmark.domain.Ancestor;
import java.util.ArrayList;
import java.util.List;

/**
 * The ancestors of a model, drawn: the model at the left, one box for each ancestor at the right, the nearest on top.
 *
 * @param height of the drawing in user units; it is {@link #WIDTH} wide
 * @param middle height at which the lines leave the model
 * @param model name of the model, shortened
 * @param boxes one for each ancestor
 * @param words the same for who cannot see it
 */
public record LineageDrawing(int height, int middle, String model, List<Box> boxes, String words) {

    public static final int WIDTH = 860;
    private static final int ROW = 58;
    private static final int MOST = 24;
    private static final int LONGEST = 44;

    /**
     * An ancestor.
     *
     * @param y its upper edge
     * @param name of the ancestor, shortened
     * @param relation how it was used
     * @param tier its tier
     * @param license its licence, shortened
     */
    public record Box(int y, String name, String relation, String tier, String license) {

        /** The height at which its line arrives. */
        public int line() {
            return y + 22;
        }
    }

    /** Draws at most a few dozen ancestors; the words name how many there are. */
    static LineageDrawing of(String model, List<Ancestor> lineage) {
        List<Box> boxes = new ArrayList<>();
        StringBuilder words = new StringBuilder(model).append(" was made from: ");
        for (Ancestor ancestor : lineage.subList(0, Math.min(MOST, lineage.size()))) {
            String name = Shown.name(ancestor.model().name());
            boxes.add(new Box(
                    boxes.size() * ROW + 6,
                    Shown.cut(name, LONGEST),
                    ancestor.relation(),
                    ancestor.tier().id(),
                    Shown.cut(ancestor.license(), LONGEST)));
            words.append(boxes.size() == 1 ? "" : "; ")
                    .append(name)
                    .append(" (")
                    .append(ancestor.relation())
                    .append(", ")
                    .append(ancestor.tier())
                    .append(")");
        }
        words.append(lineage.size() > MOST ? "; and " + (lineage.size() - MOST) + " more." : ".");
        int height = boxes.size() * ROW;
        return new LineageDrawing(height, height / 2, Shown.cut(model, 40), boxes, words.toString());
    }
}
