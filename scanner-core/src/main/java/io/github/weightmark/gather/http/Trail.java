package io.github.weightmark.gather.http;

import java.util.List;
import okhttp3.HttpUrl;

/** The answers on the way to a file: those of the Hub, which say what the file is, and the last, which holds it. */
record Trail(List<Step> steps) {

    record Step(HttpUrl url, Reply reply, boolean ofTheHub) {}

    Trail {
        steps = List.copyOf(steps);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** The latest of the Hub's own words on {@code header}; what a file store says of itself counts for nothing. */
    String said(String header) {
        String said = "";
        for (Step step : steps) {
            String value = step.ofTheHub ? step.reply.header(header) : "";
            said = value.isEmpty() ? said : value;
        }
        return said;
    }

    /** What the Hub says beside its last answer. */
    List<String> warnings() {
        return steps.stream()
                .filter(Step::ofTheHub)
                .reduce((earlier, later) -> later)
                .map(step -> Warnings.of(step.reply.headers()))
                .orElse(List.of());
    }
}
