package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The segments of a configuration key, compared without case, hyphens and underscores. */
final class KeyPath {

    private KeyPath() {}

    /** {@code spring.ai.openai-sdk.Chat.model_name[0]} → {@code spring, ai, openaisdk, chat, modelname}. */
    static List<String> of(String key) {
        List<String> segments = new ArrayList<>();
        StringBuilder segment = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                add(segments, segment);
            } else if (c == '[' && !quoted) {
                i = closing(key, i);
            } else if (c != '-' && c != '_') {
                segment.append(c);
            }
        }
        add(segments, segment);
        return segments;
    }

    /** {@code SPRING_AI_OPENAI_MODEL} → {@code spring, ai, openai, model}. */
    static List<String> ofVariable(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("_", -1));
    }

    private static int closing(String key, int open) {
        int close = key.indexOf(']', open);
        return close < 0 ? key.length() : close;
    }

    private static void add(List<String> segments, StringBuilder segment) {
        segments.add(segment.toString().toLowerCase(Locale.ROOT));
        segment.setLength(0);
    }
}
