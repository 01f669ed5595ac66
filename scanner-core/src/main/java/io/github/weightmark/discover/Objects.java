package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.Code.Assignment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands beside a key within braces: {@code {modelId: "llama3-70b", modelName: "Llama 3", provider: "groq"}}. */
final class Objects {

    /** From so many objects in one list on, the list is a choice; none of them is known to be used. */
    private static final int CHOICE = 3;

    private static final Set<String> IDS = Set.of("id", "modelid", "model");
    private static final Set<String> LABELS = Set.of("modelname", "displayname", "label", "title");
    private static final String PROVIDER = "provider";
    private static final List<String> PROVIDERS = List.of(PROVIDER, "vendor", "modelprovider", "llmprovider");
    /** {@code writer_model} beside {@code writer_provider}. */
    private static final Pattern MODEL = Pattern.compile("model(?:name|id)?$");

    private final Code code;
    /** By where the value of an assignment begins: the brace around it, and the bracket around that. */
    private final @Nullable Frame[] frames;

    private final Map<Integer, Map<String, String>> texts = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    Objects(Code code) {
        this.code = code;
        this.frames = new Frame[code.tokens().size()];
        code.assignments().forEach(assignment -> frames[assignment.from()] = Frame.NONE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] != null) {
                frames[i] = frame(open);
            }
            int partner = code.partner(i);
            if (partner > i) {
                open.push(i);
            } else if (partner >= 0) {
                open.pop();
            }
        }
        code.assignments().forEach(this::add);
    }

    private Frame frame(Deque<Integer> open) {
        if (open.isEmpty() || !code.tokens().get(open.element()).is("{")) {
            return Frame.NONE;
        }
        var outwards = open.iterator();
        int brace = outwards.next();
        int outer = outwards.hasNext() ? outwards.next() : -1;
        return new Frame(brace, outer >= 0 && code.tokens().get(outer).is("[") ? outer : -1);
    }

    private Frame frame(Assignment assignment) {
        Frame frame = frames[assignment.from()];
        return frame == null ? Frame.NONE : frame;
    }

    private void add(Assignment assignment) {
        Frame frame = frame(assignment);
        if (frame.brace >= 0) {
            Token value = code.tokens().get(assignment.from());
            if (value.isString()) {
                texts.computeIfAbsent(frame.brace, key -> new HashMap<>()).putIfAbsent(bare(assignment), value.text());
            }
            if (frame.list >= 0) {
                sizes.merge(frame.list + " " + bare(assignment), 1, Integer::sum);
            }
        }
    }

    /** Whether it is what people see, beside the id that programs use. */
    boolean isLabel(Assignment assignment) {
        return LABELS.contains(bare(assignment))
                && beside(assignment).keySet().stream().anyMatch(IDS::contains);
    }

    /** What the same object says of its provider. */
    @Nullable
    String provider(Assignment assignment) {
        Map<String, String> beside = beside(assignment);
        String of = MODEL.matcher(bare(assignment)).replaceFirst("") + PROVIDER;
        return Stream.concat(Stream.of(of), PROVIDERS.stream())
                .map(beside::get)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is one of many of the same list. */
    boolean isChoice(Assignment assignment) {
        Frame frame = frame(assignment);
        return frame.list >= 0 && sizes.getOrDefault(frame.list + " " + bare(assignment), 0) >= CHOICE;
    }

    private Map<String, String> beside(Assignment assignment) {
        return texts.getOrDefault(frame(assignment).brace, Map.of());
    }

    private static String bare(Assignment assignment) {
        return assignment.name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /**
     * @param brace index of the token that opens the object; -1 when there is none
     * @param list index of the token that opens the list of objects it is in; -1 when there is none
     */
    private record Frame(int brace, int list) {
        static final Frame NONE = new Frame(-1, -1);
    }
}
