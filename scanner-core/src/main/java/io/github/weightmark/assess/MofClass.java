package io.github.weightmark.assess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The class of a model in the Model Openness Framework, by the algorithm of the Model Openness Tool: class 3 asks for
 * the model and its documents, class 2 for the code on top, class 1 for the data too; each part under an open licence.
 *
 * <p>A research paper stands in for a technical report. A part whose licence nobody names counts as not licensed.
 */
final class MofClass {

    private static final int LOWEST = 3;
    private static final int HIGHEST = 1;

    private final Map<MofComponent, String> licenses;
    private final Predicate<String> open;

    /**
     * @param licenses every part that is published → its licence; an empty text where it has none
     * @param open whether a licence is an open one
     */
    MofClass(Map<MofComponent, String> licenses, Predicate<String> open) {
        this.licenses = new EnumMap<>(MofComponent.class);
        this.licenses.putAll(licenses);
        this.open = open;
    }

    /** The best class that is reached; {@code null} when not even the lowest is. */
    @Nullable
    Integer reached() {
        for (int mofClass = HIGHEST; mofClass <= LOWEST; mofClass++) {
            if (progress(mofClass) >= 100) {
                return mofClass;
            }
        }
        return null;
    }

    /** How much of {@code mofClass} is fulfilled, in percent; nothing as long as a lower class is incomplete. */
    double progress(int mofClass) {
        int needed = 0;
        for (int lower = LOWEST; lower >= mofClass; lower--) {
            needed += MofComponent.requiredBy(lower).size();
            if (lower > mofClass && included(lower) < needed) {
                return 0;
            }
        }
        if (mofClass == HIGHEST && paperStandsIn()) {
            needed--;
        }
        return Math.min(100, 100.0 * included(mofClass) / needed);
    }

    /** What is missing for the next class, one sentence each. */
    List<String> blocks() {
        Integer reached = reached();
        if (reached != null && reached == HIGHEST) {
            return List.of();
        }
        int next = reached == null ? LOWEST : reached - 1;
        List<String> blocks = new ArrayList<>();
        for (MofComponent component : needed(next)) {
            if (!isIncluded(component)) {
                blocks.add("Class " + next + " lacks: " + component.title() + " (" + why(component) + ").");
            }
        }
        return List.copyOf(blocks);
    }

    private String why(MofComponent component) {
        String license = licenses.get(component);
        if (license == null) {
            return "not known to be published";
        }
        return license.isEmpty() ? "no licence is named for it" : license + " is not an open licence";
    }

    private long included(int mofClass) {
        return needed(mofClass).stream().filter(this::isIncluded).count();
    }

    /** Everything that {@code mofClass} and the classes below it ask for. */
    private List<MofComponent> needed(int mofClass) {
        List<MofComponent> needed = new ArrayList<>();
        for (int lower = LOWEST; lower >= mofClass; lower--) {
            needed.addAll(MofComponent.requiredBy(lower));
        }
        if (licenses.containsKey(MofComponent.PAPER) && !isIncluded(MofComponent.TECH_REPORT)) {
            needed.remove(MofComponent.TECH_REPORT);
            if (!needed.contains(MofComponent.PAPER)) {
                needed.add(MofComponent.PAPER);
            }
        }
        return needed;
    }

    private boolean paperStandsIn() {
        return !isIncluded(MofComponent.TECH_REPORT) && isIncluded(MofComponent.PAPER);
    }

    private boolean isIncluded(MofComponent component) {
        String license = licenses.get(component);
        return license != null && !license.isEmpty() && open.test(license);
    }
}
