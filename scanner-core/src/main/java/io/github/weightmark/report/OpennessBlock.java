package io.github.weightmark.report;

import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Status;

/** How a model stands against the public definitions, on the terminal. */
final class OpennessBlock {

    private OpennessBlock() {}

    /** All of it in one line. */
    static String line(Openness openness) {
        return "OSAID 1.0 " + osaid(openness) + " · " + mof(openness) + " · EU AI Act Art. 53(2) " + openness.euAiAct();
    }

    /** Requirement by requirement, part by part, condition by condition, each with what it rests on. */
    static void write(Page page, Openness openness) {
        page.row("OSAID 1.0", osaid(openness));
        for (Requirement requirement : openness.requirements()) {
            String source = requirement.source().isEmpty() ? "" : " (" + requirement.source() + ")";
            page.row("  " + requirement.id(), requirement.status() + ": " + requirement.reason() + source);
        }
        page.row("MOF", mof(openness));
        openness.mofBlocks().forEach(block -> page.row("", block));
        page.row("EU AI Act", "Art. 53(2): " + openness.euAiAct());
        for (EuCondition condition : openness.euAiActConditions()) {
            page.row(
                    "  " + condition.id(),
                    condition.status() + ": " + condition.reason() + " (" + condition.cite() + ")");
        }
        openness.euAiActReasons().stream()
                .filter(reason -> !reason.matches("(?s)E\\d: .*"))
                .forEach(reason -> page.row("", reason));
    }

    private static String osaid(Openness openness) {
        String word = openness.osaid() == Status.NOT_MET
                ? "not met"
                : openness.osaid().id();
        return openness.metExceptLicense() ? word + ", but for the licence" : word;
    }

    private static String mof(Openness openness) {
        return openness.mofClass() == null ? "no MOF class" : "MOF class " + openness.mofClass();
    }
}
