package io.github.weightmark.report;

import io.github.weightmark.domain.ScanResult;

/** What to do after a scan, below its summary. */
final class NextSteps {

    private NextSteps() {}

    static void write(Page page, ScanResult result) {
        Signs.help(page, step(result));
        if (result.sightingsLeftOut() > 0) {
            page.text("    ", "    ", 4, Style.FAINT, leftOut(result.sightingsLeftOut()));
        }
    }

    private static String step(ScanResult result) {
        return switch (result.verdict()) {
            case PASS -> "";
            case REVIEW -> "Nothing is forbidden; a person should look at what is marked !, or waive it in the policy.";
            case INCOMPLETE -> "Nothing is forbidden, but not all could be read: see what is marked ?, then run again.";
            case FAIL -> "Settle what is marked ✗: change the model, tell the policy your use, or waive it there.";
        };
    }

    private static String leftOut(int names) {
        return "Not judged: " + names + (names == 1 ? " name" : " names")
                + " in tests, documentation or comments; --include test,doc,comment judges them too.";
    }
}
