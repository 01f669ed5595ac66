package io.github.weightmark.report;

import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What whoever uses a model must do, on the terminal. */
final class Duties {

    private Duties() {}

    /** Each duty once, with what the project does about it. */
    static List<String> lines(List<Obligation> obligations) {
        Map<String, Obligation> duties = new LinkedHashMap<>();
        for (Obligation duty : obligations) {
            duties.merge(duty.text(), duty, Duties::lessDone);
        }
        return duties.values().stream().map(Duties::line).toList();
    }

    /** Done only when it is done wherever it arises. */
    private static Obligation lessDone(Obligation one, Obligation other) {
        return one.fulfilled() == Status.MET ? other : one;
    }

    private static String line(Obligation duty) {
        return switch (duty.fulfilled()) {
            case MET -> duty.text() + " (done" + (duty.evidence() == null ? ")" : ": " + duty.evidence() + ")");
            case NOT_MET -> duty.text() + " (not done)";
            case UNKNOWN -> duty.text();
        };
    }
}
