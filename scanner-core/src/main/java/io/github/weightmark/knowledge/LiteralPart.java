package io.github.weightmark.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the texts that a part of an expression matches.
 *
 * @param exact all of them; {@code null} when they cannot be listed
 * @param needed texts of which every match holds one; {@code null} when none is sure
 * @param begins texts of which every match begins with one; {@code null} when none is sure
 */
record LiteralPart(
        @Nullable Set<String> exact,
        @Nullable Set<String> needed,
        @Nullable Set<String> begins) {

    static final LiteralPart UNKNOWN = new LiteralPart(null, null, null);

    /** More alternatives say less together than the next part of the expression does. */
    private static final int MOST = 64;

    static LiteralPart exactly(String text) {
        return new LiteralPart(Set.of(text), null, Set.of(text));
    }

    static LiteralPart oneOf(List<LiteralPart> all) {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> sure = new LinkedHashSet<>();
        Set<String> begins = new LinkedHashSet<>();
        boolean listed = true;
        boolean holds = true;
        boolean begun = true;
        for (LiteralPart part : all) {
            Set<String> needed = part.sure();
            listed &= part.exact != null;
            holds &= needed != null;
            begun &= part.begins != null;
            exact.addAll(part.exact == null ? Set.of() : part.exact);
            sure.addAll(needed == null ? Set.of() : needed);
            begins.addAll(part.begins == null ? Set.of() : part.begins);
        }
        boolean few = listed && holds && exact.size() <= MOST;
        return new LiteralPart(few ? exact : null, holds ? sure : null, begun ? begins : null);
    }

    @Nullable
    Set<String> sure() {
        return better(needed, exact);
    }

    /** What all of it begins with when one of {@code before} stands before it. */
    Set<String> behind(Set<String> before) {
        Set<String> joined = begins == null ? null : joined(before, begins);
        return joined == null ? before : joined;
    }

    /** Each text of one set with each of the other behind it; nothing when there are too many. */
    static @Nullable Set<String> joined(Set<String> firsts, Set<String> seconds) {
        if (firsts.size() * seconds.size() > MOST) {
            return null;
        }
        Set<String> joined = new LinkedHashSet<>();
        firsts.forEach(first -> seconds.forEach(second -> joined.add(first + second)));
        return joined;
    }

    /** The one whose shortest text is longer; of two alike the one with fewer texts. */
    static @Nullable Set<String> better(@Nullable Set<String> one, @Nullable Set<String> other) {
        int first = shortest(one);
        int second = shortest(other);
        if (first == 0 && second == 0) {
            return null;
        }
        return first > second || first == second && one != null && other != null && one.size() <= other.size()
                ? one
                : other;
    }

    private static int shortest(@Nullable Set<String> texts) {
        return texts == null ? 0 : texts.stream().mapToInt(String::length).min().orElse(0);
    }
}
