package io.github.weightmark.gather.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;

/** What the Hub has to say beside its answer: a topic and a message, which it may repeat. */
final class Warnings {

    private static final String HEADER = "X-HF-Warning";
    private static final int MOST = 10;
    private static final int LONGEST = 500;

    private Warnings() {}

    /** The first message of each topic, {@code topic: message}, sorted. */
    static List<String> of(Headers headers) {
        Map<String, String> byTopic = new TreeMap<>();
        for (String value : headers.values(HEADER)) {
            int end = value.indexOf(';');
            String topic = end < 0 ? "" : clean(value.substring(0, end));
            String message = clean(value.substring(end + 1));
            if (!message.isEmpty() && byTopic.size() < MOST) {
                byTopic.putIfAbsent(topic, topic.isEmpty() ? message : topic + ": " + message);
            }
        }
        return List.copyOf(byTopic.values());
    }

    /** One line, no longer than a person reads, and no token that came back. */
    private static String clean(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return Secrets.mask(line.substring(0, Math.min(LONGEST, line.length()))).replaceFirst("\\.$", "");
    }
}
