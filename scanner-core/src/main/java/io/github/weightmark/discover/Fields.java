package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.Code.Assignment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fields that somebody fills from outside, so that what they begin with only stands in. */
final class Fields {

    /** Classes of settings, options and requests, as people call them. */
    private static final Pattern FILLED = Pattern.compile(
            "\\w*(?:Properties|Options|Settings|Config|Configuration|Request|Dto|DTO|Params?|Parameters|Preferences|Prefs)");

    private static final Set<String> TYPES = Set.of("class", "object", "struct", "interface");
    private static final String BOUND = "ConfigurationProperties";
    private static final Set<String> FIXED = Set.of("static", "final", "const", "val", "let", "return");
    private static final Set<String> OPEN = Set.of("private", "protected", "public", "internal", "var");
    private static final Set<String> ENDS = Set.of(";", "{", "}", ")", "(");
    /** In tokens: modifiers, a type with its own types, a name. */
    private static final int LONGEST = 16;

    private final Code code;
    /** Where classes begin → whether their fields are filled; made when it is first asked for. */
    private @Nullable TreeMap<Integer, Boolean> classes;

    Fields(Code code) {
        this.code = code;
    }

    private TreeMap<Integer, Boolean> classes() {
        if (classes == null) {
            classes = read();
        }
        return classes;
    }

    private TreeMap<Integer, Boolean> read() {
        TreeMap<Integer, Boolean> found = new TreeMap<>();
        boolean bound = false;
        for (int i = 0; i + 1 < code.tokens().size(); i++) {
            Token token = code.tokens().get(i);
            Token next = code.tokens().get(i + 1);
            bound |= token.isWord(BOUND);
            if (token.isName() && TYPES.contains(token.text()) && next.isName()) {
                found.put(i, bound || FILLED.matches(next.text()));
                bound = false;
            }
        }
        return found;
    }

    /** {@code private String model = "gpt-4o";} of a class of settings, unless it is the same for all of them. */
    boolean isFilled(Assignment assignment) {
        Map.Entry<Integer, Boolean> around =
                assignment.call() == null ? classes().floorEntry(assignment.from()) : null;
        if (around == null || !around.getValue()) {
            return false;
        }
        boolean open = false;
        int first = Math.max(around.getKey(), assignment.from() - LONGEST);
        for (int i = assignment.from() - 1; i > first; i--) {
            Token token = code.tokens().get(i);
            if (token.kind() == Token.Kind.LINE_END || token.kind() == Token.Kind.SIGN && ENDS.contains(token.text())) {
                break;
            }
            if (token.isName() && FIXED.contains(token.text())) {
                return false;
            }
            open |= token.isName() && OPEN.contains(token.text());
        }
        return open;
    }
}
